package rallycry.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import rallycry.platforms.kit.Hmac;

/// A webhook, played: what is told is signed over its bytes.
///
/// @param signature the header that proves who calls, for a body
record Hook(Calling calling, URI door, Signature signature) {

  /// How a network shows that it is itself.
  @FunctionalInterface
  interface Signature {
    Map<String, String> of(byte[] body);
  }

  static Hook ofX(Calling calling, URI door, String secret) {
    var hmac = new Hmac(secret);
    return new Hook(
        calling,
        door,
        body ->
            Map.of(
                "x-twitter-webhooks-signature",
                "sha256=" + Base64.getEncoder().encodeToString(hmac.sign(body))));
  }

  static Hook ofMeta(Calling calling, URI door, String secret) {
    var hmac = new Hmac(secret);
    return new Hook(
        calling,
        door,
        body ->
            Map.of("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac.sign(body))));
  }

  void tell(String json) {
    byte[] body = json.getBytes(UTF_8);
    calling.post(door, body, signature.of(body));
  }
}
