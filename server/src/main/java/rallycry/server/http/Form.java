package rallycry.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a form sent, `application/x-www-form-urlencoded`.
public final class Form {

  /// 5,000 characters of any script, percent-encoded, and the fields beside them.
  private static final int LONGEST = 64 * 1024;

  private static final int MOST_FIELDS = 64;
  private static final HeaderName FROM_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /// Reads a request's body.
  ///
  /// @throws Problem if it comes from another site's page, is too long or cannot be read
  public static Form of(ServerRequest request) {
    refuseOtherSites(request);
    try (InputStream body = request.content().inputStream()) {
      byte[] bytes = Patience.read(body, LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw Problem.of(Status.REQUEST_ENTITY_TOO_LARGE_413);
      }
      return parse(new String(bytes, StandardCharsets.US_ASCII));
    } catch (IOException failure) {
      throw unreadable();
    }
  }

  /// The first value of a field, without what is not text; empty if it was left out.
  public String field(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /// Every value of a field.
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /// Only our own pages may send our forms: nobody answers by looking at somebody else's page.
  ///
  /// @throws Problem if a browser says that another site's page sent it
  public static void refuseOtherSites(ServerRequest request) {
    Optional<String> from = request.headers().value(FROM_SITE);
    if (from.isPresent() && !from.get().equals("same-origin") && !from.get().equals("none")) {
      throw new Problem(
          Status.FORBIDDEN_403,
          "From another site",
          "This was sent by another site's page. Please answer on the page itself.");
    }
  }

  static Form parse(String body) {
    var fields = new HashMap<String, List<String>>();
    String[] pairs = body.isEmpty() ? new String[0] : body.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw unreadable();
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decode(pair.substring(0, equals)), key -> new ArrayList<>())
            .add(decode(pair.substring(equals + 1)));
      }
    }
    return new Form(fields);
  }

  private static String decode(String encoded) {
    try {
      String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      return NO_TEXT.matcher(text).replaceAll("");
    } catch (IllegalArgumentException malformed) {
      throw unreadable();
    }
  }

  private static Problem unreadable() {
    return new Problem(
        Status.BAD_REQUEST_400,
        "Not readable",
        "The form could not be read. Please go back, and send it again.");
  }
}
