package rallycry.app.ledger;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rallycry.core.tally.Cell;
import rallycry.embedded.Recount;

/// `rallycry recount`: counts the ledger again from its first entry, and compares.
@Command(
    description = "Count again from the ledger and compare. Exit status 1 where a number differs.")
public final class RecountCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    Recount recount = Recount.of(data.folder());
    System.out.printf(
        Locale.ROOT,
        "%,d entries, each as it was written; counted again in %.2f s%n",
        recount.entries(),
        recount.took().toMillis() / 1e3);
    recount.differences().forEach(difference -> System.out.println("  " + text(difference)));
    System.out.println(verdict(recount));
    return recount.agrees() ? 0 : 1;
  }

  private static String verdict(Recount recount) {
    if (!recount.agrees()) {
      return "The kept tally differs. The ledger is what counts: keep a copy of the folder and report this.";
    }
    return recount.seq() == 0 && recount.entries() > 0
        ? "No tally was kept to compare with: the last run did not end by itself."
        : String.format(
            Locale.ROOT, "Every number agrees with the tally kept at Seq %,d.", recount.seq());
  }

  private static String text(Recount.Difference difference) {
    return String.format(
        Locale.ROOT,
        "%s %s %d: kept %,d, counted %,d",
        Cell.measure(difference.cell()),
        Cell.dimension(difference.cell()),
        Cell.value(difference.cell()),
        difference.kept(),
        difference.counted());
  }
}
