package rallycry.testkit.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client asked for, without a body.
///
/// @param query decoded; of a name given twice the last one
/// @param headers names in lower case
record HttpHead(String path, Map<String, String> query, Map<String, String> headers) {

  static HttpHead read(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int end = 0;
    while (end < 4) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client left");
      }
      bytes.write(next);
      boolean fits = next == (end % 2 == 0 ? '\r' : '\n');
      end = fits ? end + 1 : next == '\r' ? 1 : 0;
    }
    String[] lines = bytes.toString(ISO_8859_1).split("\r\n", -1);
    URI uri = URI.create(lines[0].split(" ", -1)[1]);
    return new HttpHead(uri.getPath(), query(uri.getRawQuery()), headers(lines));
  }

  static void answer(Socket socket, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    String head =
        "HTTP/1.1 %d .\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(status, body.length);
    socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
  }

  static Map<String, String> query(@Nullable String raw) {
    var query = new LinkedHashMap<String, String>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        query.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return query;
  }

  /// Whether a request bears a token; any will do where none is wanted.
  static boolean bears(HttpExchange exchange, String token) {
    return token.isEmpty()
        || ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static Map<String, String> headers(String[] lines) {
    var headers = new LinkedHashMap<String, String>();
    for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    return headers;
  }
}
