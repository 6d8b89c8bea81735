package rallycry.app.ledger;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rallycry.embedded.Doctor;
import rallycry.embedded.Finding;
import rallycry.embedded.Finding.Severity;

/// `rallycry doctor`: looks a data folder over.
@Command(description = "Look the data folder over. Exit status 1 where something is bad.")
public final class DoctorCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    var findings = Doctor.examine(data.folder());
    findings.forEach(finding -> System.out.println(line(finding)));
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BAD) ? 1 : 0;
  }

  private static String line(Finding finding) {
    String sign =
        switch (finding.severity()) {
          case WELL -> "well   ";
          case WARNING -> "warning";
          case BAD -> "BAD    ";
        };
    return sign + "  " + finding.what() + ": " + finding.text();
  }
}
