package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a query or of a form, `name=value` joined by `&`.
public final class Fields {

  private Fields() {}

  /// Reads them; of two with one name the first stands, and what cannot be decoded is left out.
  public static Map<String, String> of(@Nullable String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", 64)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          fields.putIfAbsent(
              URLDecoder.decode(pair.substring(0, equals), UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        } catch (IllegalArgumentException _) {
          // Not ours to guess at.
        }
      }
    }
    return fields;
  }
}
