package rallycry.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.tally.Cell.Measure;
import rallycry.embedded.DataFolder;
import rallycry.embedded.Recount;
import rallycry.embedded.SetAside;
import rallycry.testkit.Cast;

class SetAsideTest {

  @TempDir private Path folder;

  @Test
  void host_putsBackOneCause_andNothingElse() {
    try (var data = DataFolder.open(folder)) {
      data.engine()
          .record(
              EntryBatch.of(
                  Cast.ANA.writes(0, Outcome.ME_TOO),
                  Cast.ANA.loses(0, Cause.SAME_TEXT),
                  Cast.BEN.writes(0, Outcome.ME_TOO),
                  Cast.BEN.loses(0, Cause.IMPOSSIBLE_PACE),
                  Cast.CHI.writes(0, Outcome.ME_TOO),
                  Cast.CHI.loses(0, Cause.SAME_TEXT),
                  Cast.CHI.loses(0, Cause.WITHDRAWN)));
    }
    assertThat(SetAside.in(folder)).hasSize(2);
    assertThat(run("--put-back", "SAME_TEXT")).isZero();
    assertThat(SetAside.in(folder))
        .singleElement()
        .extracting(SetAside::cause)
        .isEqualTo(Cause.IMPOSSIBLE_PACE);
    try (var data = DataFolder.open(folder)) {
      assertThat(data.engine().tally().total(Measure.PEOPLE)).isOne();
      assertThat(data.engine().tally().total(Measure.SET_ASIDE)).isOne();
    }
    assertThat(Recount.of(folder).agrees()).isTrue();
  }

  @Test
  void timeOutsideOfIt_putsBackNothing() {
    try (var data = DataFolder.open(folder)) {
      data.engine()
          .record(
              EntryBatch.of(
                  Cast.ANA.writes(0, Outcome.ME_TOO), Cast.ANA.loses(0, Cause.SAME_TEXT)));
    }
    assertThat(run("--put-back", "SAME_TEXT", "--since", "2026-03-08T12:00:00Z")).isZero();
    assertThat(run()).isZero();
    assertThat(SetAside.in(folder)).hasSize(1);
  }

  private int run(String... options) {
    String[] all = java.util.Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--data";
    all[options.length + 1] = folder.toString();
    return new CommandLine(new SetAsideCommand()).execute(all);
  }
}
