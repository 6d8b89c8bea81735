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
    String one = data.consumeString(200);
    String other = data.consumeString(200);
    Map<String, List<String>> headers =
        switch (data.consumeInt(0, 2)) {
          case 0 -> Map.of("signature", List.of(one));
          case 1 -> cavage(one, other);
          default -> rfc9421(one, other);
        };
    var message = new Message("POST", INBOX, headers, data.consumeRemainingAsBytes());
    try {
      Claims.read(message, Instant.EPOCH);
    } catch (BadSignature refused) {
      // Told to whoever asks what was missed.
    }
  }

  private static Map<String, List<String>> cavage(String covered, String value) {
    String list = "headers=\"(request-target) host digest " + covered + "\"";
    String signature = "keyId=\"https://a.example/k\"," + list + ",signature=\"" + value + "\"";
    return Map.of(
        "signature", List.of(signature),
        "date", List.of(value),
        "digest", List.of(value));
  }

  private static Map<String, List<String>> rfc9421(String parameters, String value) {
    return Map.of(
        "signature-input", List.of("a=(\"@method\" \"@target-uri\" \"digest\")" + parameters),
        "signature", List.of("a=:" + value + ":"),
        "content-digest", List.of(value));
  }
}
