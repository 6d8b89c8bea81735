package rallycry.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What anyone may read from anywhere, scripts of other pages among them (CORS), and what a proxy
/// may keep for a moment so that it can carry a crowd: `GET` and `HEAD`, with a strong `ETag` (RFC
/// 9110, 8.8.3) and `304` for whoever has it already.
public final class OpenReads {

  /// How long a proxy may keep something.
  public enum Kept {
    A_SECOND("public, max-age=1, stale-while-revalidate=5"),
    A_MINUTE("public, max-age=60, stale-while-revalidate=60");

    private final String control;

    Kept(String control) {
      this.control = control;
    }
  }

  private static final Header FROM_ANYWHERE =
      HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
  private static final Header TAG_READABLE =
      HeaderValues.create(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag");
  private static final Header IN_FOREIGN_PAGES =
      HeaderValues.create("Cross-Origin-Resource-Policy", "cross-origin");

  private OpenReads() {}

  /// Mounts a handler for `GET` and `HEAD`.
  public static void mount(HttpRules rules, String path, Handler handler) {
    rules.route(
        Method.predicate(Method.GET, Method.HEAD),
        PathMatchers.create(path),
        (request, response) -> {
          response.header(FROM_ANYWHERE).header(TAG_READABLE).header(IN_FOREIGN_PAGES);
          handler.handle(request, response);
        });
  }

  /// Sends text, see [#send(ServerRequest, ServerResponse, Kept, String, byte[])].
  public static void send(
      ServerRequest request, ServerResponse response, Kept kept, String type, String body) {
    send(request, response, kept, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /// Sends a body, or only says that it has not changed.
  ///
  /// @param type as `Content-Type`
  public static void send(
      ServerRequest request, ServerResponse response, Kept kept, String type, byte[] body) {
    send(request, response, kept, Packed.of(type, body));
  }

  /// The same with a body that is kept.
  public static void send(ServerRequest request, ServerResponse response, Kept kept, Packed body) {
    String hash = hash(body.plain());
    // A strong tag tells one form from the other (RFC 9110, 8.8.3.3).
    String form = body.isCompressedFor(request) ? "-gzip" : "";
    response
        .header(HeaderNames.CACHE_CONTROL, kept.control)
        .header(HeaderNames.ETAG, '"' + hash + form + '"');
    if (known(request, hash)) {
      response.status(Status.NOT_MODIFIED_304).send();
    } else if (request.prologue().method().equals(Method.HEAD)) {
      response
          .header(HeaderNames.CONTENT_TYPE, body.type())
          .header(HeaderNames.CONTENT_LENGTH, Integer.toString(body.plain().length))
          .send();
    } else {
      body.send(request, response);
    }
  }

  private static boolean known(ServerRequest request, String hash) {
    String known = request.headers().value(HeaderNames.IF_NONE_MATCH).orElse("");
    return known.equals("*")
        || Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> matches(one, hash));
  }

  /// The comparison is a weak one, as RFC 9110, 13.1.2 asks: a proxy that compresses marks its tag.
  private static boolean matches(String known, String hash) {
    return known.matches("(W/)?\"" + hash + "(-gzip)?\"");
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has SHA-256", never);
    }
  }
}
