package rallycry.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RallycryTest {

  @Test
  void everyCommand_saysWhatItDoes() {
    assertThat(Rallycry.line().getSubcommands().keySet())
        .contains("up", "replay")
        .allSatisfy(command -> assertThat(Rallycry.run(command, "--help")).isZero());
  }
}
