package rallycry.platforms.activitypub.signature;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Anybody may put anything into a header.
class ClaimsFuzzTest {

  private static final URI INBOX = URI.create("https://here.example/inbox/fediverse");

  @FuzzTest(maxDuration = "5s")
  void anyHeaders_areReadOrRefused(FuzzedDataProvider data) {
    Map<String, List<String>> headers =
        data.consumeBoolean()
            ? Map.of("signature", List.of(data.consumeString(300)))
            : Map.of(
                "signature-input", List.of(data.consumeString(300)),
                "signature", List.of(data.consumeString(100)),
                "content-digest", List.of(data.consumeString(100)));
    var message = new Message("POST", INBOX, headers, data.consumeRemainingAsBytes());
    try {
      Claims.read(message, Instant.EPOCH);
    } catch (BadSignature refused) {
      // Told to whoever asks what was missed.
    }
  }
}
