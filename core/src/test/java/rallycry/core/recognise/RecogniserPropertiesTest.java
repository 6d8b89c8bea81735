package rallycry.core.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rallycry.core.recognise.Recogniser.Reader;

class RecogniserPropertiesTest {

  private static final Reader READER = Recogniser.of(Read.ME_TOO).reader();

  @Property(tries = 500)
  void anyString_isRead_andReadTheSameAgain(@ForAll String text) {
    Reading first = READER.read(Read.post(text));
    READER.read(Read.post("#MeToo I was nine. It was my uncle."));
    assertThat(READER.read(Read.post(text))).isEqualTo(first);
  }

  @Property(tries = 300)
  void invisibleCharacters_changeNothing(
      @ForAll("texts") String text, @ForAll("invisible") char invisible) {
    String strewn = text.replace("e", "e" + invisible);
    assertThat(READER.read(Read.post(strewn))).isEqualTo(READER.read(Read.post(text)));
  }

  @Property(tries = 300)
  void case_changesNoBareWords(@ForAll("bare") String text) {
    assertThat(READER.read(Read.post(text.toUpperCase(Locale.ROOT))))
        .isEqualTo(READER.read(Read.post(text.toLowerCase(Locale.ROOT))));
  }

  @Provide
  Arbitrary<Character> invisible() {
    return Arbitraries.of('\u200b', '\u200d', '\u00ad', '\u2060', '\u202e', '\ufeff', '\ufe0f');
  }

  @Provide
  Arbitrary<String> bare() {
    return Arbitraries.of("me too", "#MeToo", "Me, too!", "ich auch", "yo también", "metoo");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "me too",
            "#MeToo",
            "believe",
            "when",
            "boss",
            "the",
            "movement",
            "here",
            "she",
            "…",
            "7")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }
}
