package rallycry.platforms.meta;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import rallycry.platforms.kit.Hmac;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Meta's `signed_request`: `base64url(signature).base64url(payload)`, HMAC-SHA-256 over the second
/// part as it stands.
final class SignedRequest {

  private SignedRequest() {}

  /// The user who asks.
  ///
  /// @return empty if it is not signed by Meta, or names nobody
  static Optional<String> user(String signed, Hmac secret) {
    int dot = signed.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] signature = Base64.getUrlDecoder().decode(signed.substring(0, dot));
      String payload = signed.substring(dot + 1);
      if (!secret.signed(payload.getBytes(US_ASCII), signature)) {
        return Optional.empty();
      }
      byte[] json = Base64.getUrlDecoder().decode(payload);
      JsonNode request = Json.read(json, 0, json.length);
      return Optional.of(Json.id(request, "user_id")).filter(id -> !id.isEmpty());
    } catch (IllegalArgumentException | Unreadable notMetas) {
      return Optional.empty();
    }
  }
}
