package rallycry.core.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @ParameterizedTest
  @CsvSource({
    "STRASSE, strasse",
    "Málaga, malaga",
    "ﬁne, fine",
    "ＭＥ, me",
    "don’t, don't",
    "łódź, lodz",
    "р\u0430ypal, paypal",
    "أنـــا, أنا",
    "Ё, е"
  })
  void writtenApart_readAlike(String written, String plain) {
    assertThat(hashes(written)).isEqualTo(hashes(plain));
  }

  @Test
  void otherScripts_keepTheirLetters() {
    assertThat(hashes("мой")).isNotEqualTo(hashes("мои"));
    assertThat(hashes("τό")).isEqualTo(hashes("το"));
  }

  @Test
  void elongated_isKnownByItsShortForm() {
    var text = read("meeee");
    assertThat(text.shortened(0)).isEqualTo(Text.hash("me"));
  }

  @Test
  void types_areTold() {
    assertThat(types("Hi @ana@example.org, 7 #Yes! 💔 https://example.org/a?b=c"))
        .containsExactly(
            Text.Type.WORD,
            Text.Type.MENTION,
            Text.Type.PAUSE,
            Text.Type.NUMBER,
            Text.Type.TAG,
            Text.Type.MARK,
            Text.Type.EMOJI,
            Text.Type.LINK);
  }

  @Test
  void unspacedScripts_areReadLetterByLetter_tagsWhole() {
    assertThat(types("我也是")).containsExactly(Text.Type.WORD, Text.Type.WORD, Text.Type.WORD);
    assertThat(types("#我也是")).containsExactly(Text.Type.TAG);
  }

  @Test
  void veryLongText_isReadToItsLimit() {
    assertThat(read("a ".repeat(100_000)).size()).isEqualTo(Text.LONGEST / 2);
  }

  private static Text read(String text) {
    var read = new Text();
    read.read(text);
    return read;
  }

  private static List<Long> hashes(String text) {
    var read = read(text);
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      hashes.add(read.hash(i));
    }
    return hashes;
  }

  private static List<Text.Type> types(String text) {
    var read = read(text);
    List<Text.Type> types = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      types.add(read.type(i));
    }
    return types;
  }
}
