package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Wherever the scanner reads a post, the reference reader reads the same one.
class ScannerTest {

  @Property(tries = 3000)
  void scanner_readsWhatTheReferenceReads(@ForAll("lines") String line) {
    Differential.check(line.getBytes(UTF_8));
  }

  @Property(tries = 3000)
  void scanner_refusesWhatTheReferenceRefuses(
      @ForAll("lines") String line, @ForAll("damage") List<Integer> damage) {
    byte[] bytes = line.getBytes(UTF_8);
    for (int change : damage) {
      bytes[Math.floorMod(change, bytes.length)] ^= (byte) (change >>> 16);
    }
    Differential.check(bytes);
  }

  @Test
  void scanner_readsThePlainLine() {
    byte[] line =
        """
        {"id":"1","author_id":"2","created_at":"2026-03-01T10:00:00.000Z","text":"me too ’\\u2019\\n"}
        """
            .getBytes(UTF_8);
    var scanner = new FlatScanner();
    byte[] padded = Arrays.copyOf(line, line.length + FlatScanner.LOOKAHEAD);
    assertThat(scanner.scan(padded, 0, line.length)).isEqualTo(line.length);
    assertThat(scanner.post().text()).isEqualTo("me too ’’\n");
    Differential.check(line);
  }

  @Provide
  Arbitrary<List<Integer>> damage() {
    return Arbitraries.integers().list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> member =
        Combinators.combine(keys(), values()).as((key, value) -> key + ":" + value);
    Arbitrary<List<String>> whole =
        Combinators.combine(text(), member.list().ofMaxSize(3))
            .as((text, more) -> {
              var members =
                  new java.util.ArrayList<>(
                      List.of(
                          "\"id\":\"12\"",
                          "\"author_id\": \"34\"",
                          "\"created_at\":\"2026-03-01T10:00:00.000Z\"",
                          "\"text\":" + text));
              members.addAll(more);
              return List.copyOf(members);
            });
    return whole
        .flatMap(members -> Arbitraries.shuffle(members))
        .map(members -> "{" + String.join(",", members) + "}");
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.of(
            "lang",
            "referenced_tweets",
            "referenced_posts",
            "edit_history_tweet_ids",
            "edit_history_post_ids",
            "note_tweet",
            "id",
            "text",
            "public_metrics",
            "source",
            "data",
            "delete",
            "ünknown",
            "i\\u0064")
        .map(key -> "\"" + key + "\"");
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        text(),
        Arbitraries.of(
            "null",
            "true",
            "false",
            "-12.5",
            "1e5",
            "007",
            "[]",
            "{}",
            "[\"12\"]",
            "[\"11\",\"12\"]",
            "\"en\"",
            "\"und\"",
            "{\"text\":\"longer\"}",
            "{\"like_count\":1,\"x\":[1,{\"y\":\"}\"}]}",
            "[{\"type\":\"replied_to\",\"id\":\"9\"}]",
            "[{\"type\":\"quoted\",\"id\":\"9\"},{\"id\":\"8\",\"type\":\"retweeted\"}]",
            "[{\"type\":\"retweeted\",\"type\":\"quoted\"}]",
            "[{\"type\":7}]"));
  }

  private static Arbitrary<String> text() {
    return Arbitraries.of(
            "me too ",
            "&amp;lt;",
            "é",
            "漢",
            "🌱",
            "\\n",
            "\\\"",
            "\\u00e9",
            "\\ud83c\\udf31",
            "\\ud83c",
            "\\/",
            "\\x",
            "\uFFFD",
            "{",
            "]",
            "12345678",
            "\t")
        .list()
        .ofMaxSize(6)
        .map(parts -> "\"" + String.join("", parts) + "\"");
  }
}
