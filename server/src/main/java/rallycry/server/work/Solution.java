package rallycry.server.work;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.altcha.altcha.Altcha.Payload;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads what ALTCHA's widget sends, with a reader that has limits against hostile input.
final class Solution {

  private static final JsonFactory JSON = new JsonFactory();

  private Solution() {}

  /// @throws RuntimeException if it cannot be read
  static Payload parse(String base64) {
    byte[] json = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
    var payload = new Payload();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        member(parser, payload);
      }
    }
    return payload;
  }

  private static void member(JsonParser parser, Payload payload) {
    String name = parser.currentName();
    parser.nextToken();
    switch (name) {
      case "algorithm" -> payload.algorithm = parser.getString();
      case "challenge" -> payload.challenge = parser.getString();
      case "number" -> payload.number = parser.getLongValue();
      case "salt" -> payload.salt = parser.getString();
      case "signature" -> payload.signature = parser.getString();
      default -> parser.skipChildren();
    }
  }
}
