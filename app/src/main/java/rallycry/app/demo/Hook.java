package rallycry.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import rallycry.platforms.kit.Hmac;

/// A webhook, played: what is told is signed over its bytes.
///
/// @param header that bears the signature
/// @param written how the signature is written there
record Hook(
    Calling calling, URI door, Hmac secret, String header, Function<byte[], String> written) {

  static Hook ofX(Calling calling, URI door, String secret) {
    String header = "x-twitter-webhooks-signature";
    return new Hook(calling, door, new Hmac(secret), header, Base64.getEncoder()::encodeToString);
  }

  static Hook ofMeta(Calling calling, URI door, String secret) {
    String header = "X-Hub-Signature-256";
    return new Hook(calling, door, new Hmac(secret), header, HexFormat.of()::formatHex);
  }

  void tell(String json) {
    byte[] body = json.getBytes(UTF_8);
    calling.post(door, body, Map.of(header, "sha256=" + written.apply(secret.sign(body))));
  }
}
