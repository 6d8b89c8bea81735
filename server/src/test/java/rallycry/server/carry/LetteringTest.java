package rallycry.server.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rallycry.server.page.Messages;

class LetteringTest {

  @SuppressWarnings("unused") // JUnit reads it
  private static final Iterable<String> TAGS = Messages.TAGS;

  @ParameterizedTest
  @FieldSource("TAGS")
  void everyWordOfThePicture_isDrawnInEveryLanguage(String tag) {
    Messages words = Messages.in(tag);
    for (String key : new String[] {"count.people", "count.few", "demo"}) {
      assertThat(Lettering.has(words.say(key))).as(words.say(key)).isTrue();
    }
    String number = words.count(OptionalLong.of(1_234_567_890));
    assertThat(Lettering.digits(number).width(100)).isGreaterThan(500);
  }

  @Test
  void wordsThatWereNotDrawn_failLoudly() {
    assertThatThrownBy(() -> Lettering.whole("new words"))
        .hasMessage("no lettering for \"new words\": run ./dev lettering");
  }
}
