package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final String MOMENT = "2017-10-16T12:48:00.123Z";

  @Property
  void isoByHand_isIsoByTheLibrary(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second) {
    String text = Instant.ofEpochSecond(second).toString();
    assertThat(byHand(text)).isEqualTo(second);
    assertThat(byHand(text.replace("Z", ".123Z"))).isEqualTo(second);
    assertThat(Times.second(text)).hasValue(second);
  }

  @Property(tries = 2000)
  void isoByHand_withAnotherDigit_isIsoByTheLibrary(
      @ForAll @IntRange(max = 22) int place, @ForAll @CharRange(from = '0', to = '9') char digit) {
    Assume.that(Character.isDigit(MOMENT.charAt(place)));
    String changed = changed(place, digit);
    OptionalLong second = Times.second(changed);
    assertThat(byHand(changed)).isEqualTo(second.orElse(Times.NONE));
  }

  @Property(tries = 5000)
  void isoByHand_withAnotherLetter_isNothing(
      @ForAll @IntRange(max = 23) int place, @ForAll @CharRange(to = 'ÿ') char letter) {
    boolean digits = Character.isDigit(MOMENT.charAt(place)) && Character.isDigit(letter);
    Assume.that(letter != MOMENT.charAt(place) && !digits);
    byte[] bytes = changed(place, letter).getBytes(ISO_8859_1);
    assertThat(Times.isoSecond(bytes, 0, bytes.length)).isEqualTo(Times.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-10-16T12:48:00Z",
        "2017-10-16T12:48:00.000Z",
        "2017-10-16T14:48:00+02:00",
        "2017-10-16T12:48:00+0000",
        "2017-10-16 12:48:00+00:00",
        "2017-10-16 12:48:00",
        "2017-10-16 12:48",
        "2017-10-16T12:48:00",
        "Mon Oct 16 12:48:00 +0000 2017",
        "1508158080",
        "1508158080000",
        "1508158080000000"
      })
  void everyForm_isTheSameMoment(String text) {
    assertThat(Times.second(text)).hasValue(1508158080L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2017-02-30T00:00:00Z", "16/10/2017", "99999999999999999999"})
  void anythingElse_isNoTime(String text) {
    assertThat(Times.second(text)).isEmpty();
    assertThat(byHand(text)).isEqualTo(Times.NONE);
  }

  @Test
  void fraction_isCutOff() {
    var moment = Instant.parse("2017-10-16T12:48:00.999Z");
    assertThat(byHand(moment.toString()))
        .isEqualTo(moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond());
  }

  private static String changed(int place, char letter) {
    return MOMENT.substring(0, place) + letter + MOMENT.substring(place + 1);
  }

  private static long byHand(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Times.isoSecond(bytes, 0, bytes.length);
  }
}
