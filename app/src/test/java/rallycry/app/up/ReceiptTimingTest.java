package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.receipt.Receipt;
import rallycry.server.http.Limits;
import rallycry.server.http.Listening;

/// What a guesser could learn with a watch: whether a guess was nearly right.
///
/// Two requests are told apart by how often the one takes longer than the other right beside it, a
/// sign test: a busy machine slows both, and a small difference shows in many pairs.
class ReceiptTimingTest {

  private static final int PAIRS = 1_000;
  private static final int TO_WARM_UP = 300;

  /// Six standard deviations of a fair coin that is tossed for each pair.
  private static final double CHANCE = 6 * 0.5 / Math.sqrt(PAIRS);

  private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");

  @TempDir private Path folder;
  private final Random random = new Random(17);
  private Serving serving;

  @BeforeEach
  void serve() throws IOException {
    serving =
        Serving.start(
            folder,
            Optional.of(
                Path.of(System.getProperty("rallycry.root"), "campaigns/demo.yaml").toString()),
            Listening.local(0).within(Limits.NONE),
            URI.create("https://example.org/"),
            false);
  }

  @AfterEach
  void stop() {
    serving.close();
  }

  @Test
  void guessThatIsNearlyRight_takesAsLongAsAnyOther() throws IOException {
    String right = receipt();
    double longer = longer(() -> guess(near(right)), () -> guess(far()));
    assertThat(longer).isBetween(0.5 - CHANCE, 0.5 + CHANCE);
  }

  /// What takes longer by as little as the drawing of a page.
  @Test
  void watch_tellsApartWhatDiffers() throws IOException {
    double longer = longer(() -> guess(far()), () -> Wire.request("GET /health/live"));
    assertThat(longer).isGreaterThan(0.5 + CHANCE);
  }

  /// How often the first takes longer than the second.
  private double longer(Supplier<String> first, Supplier<String> second) throws IOException {
    int longer = 0;
    for (int pair = -TO_WARM_UP; pair < PAIRS; pair++) {
      boolean isFirstFirst = random.nextBoolean();
      long one = nanoseconds(isFirstFirst ? first.get() : second.get());
      long other = nanoseconds(isFirstFirst ? second.get() : first.get());
      if (pair >= 0 && one > other == isFirstFirst) {
        longer++;
      }
    }
    return (double) longer / PAIRS;
  }

  private long nanoseconds(String request) throws IOException {
    long start = System.nanoTime();
    String answer = Wire.ask(serving.address(), request);
    long took = System.nanoTime() - start;
    assertThat(Wire.status(answer)).isEqualTo(200);
    return took;
  }

  private String receipt() throws IOException {
    String answer = Wire.ask(serving.address(), Wire.form("/api/v1/answers", "lang=en"));
    Matcher receipt = RECEIPT.matcher(answer);
    assertThat(receipt.find()).as(answer).isTrue();
    return receipt.group(1);
  }

  /// Six of the seven words.
  private String near(String right) {
    return right.substring(0, right.lastIndexOf(' ') + 1) + lastWord(far());
  }

  private String far() {
    return Receipt.draw(random).toString();
  }

  private static String lastWord(String receipt) {
    return receipt.substring(receipt.lastIndexOf(' ') + 1);
  }

  private static String guess(String receipt) {
    return Wire.form("/receipt", "lang=en&receipt=" + receipt.replace(' ', '+'));
  }
}
