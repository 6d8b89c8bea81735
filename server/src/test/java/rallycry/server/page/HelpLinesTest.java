package rallycry.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HelpLinesTest {

  @Test
  void lines_areReadWithTheirSourceAndDay() {
    String text =
        """
        # checked by two of us
        FR | A line | 555 0100 | day and night | https://example.org | 2026-11-01

        """;
    assertThat(HelpLines.parse(text).lines())
        .containsExactly(
            new HelpLines.Line(
                "FR",
                "A line",
                "555 0100",
                "day and night",
                "https://example.org",
                LocalDate.of(2026, 11, 1)));
  }

  @Test
  void unreadableLine_isNamed() {
    assertThatThrownBy(() -> HelpLines.parse("# note\nFR | A line"))
        .hasMessageStartingWith("help lines, line 2 needs six parts");
    assertThatThrownBy(() -> HelpLines.parse("FR | A | 1 | 2 | 3 | yesterday"))
        .hasMessageStartingWith("help lines, line 1 ends with the day");
  }
}
