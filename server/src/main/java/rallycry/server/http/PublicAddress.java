package rallycry.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Optional;

/// Where the world reaches us, for what must name a whole address: link previews, feeds, codes in
/// print.
public final class PublicAddress {

  private static final String HOST =
      "[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?";

  private PublicAddress() {}

  /// As `https://example.org`, without a slash at the end.
  ///
  /// @param said by who runs it; else it is what the visitor wrote, which is enough on one's own
  ///   machine
  public static String of(ServerRequest request, Optional<URI> said) {
    return said.map(address -> address.toString().replaceAll("/+$", ""))
        .orElseGet(() -> asWritten(request));
  }

  /// The header `Host` comes from outside: what is no name of a host is not repeated.
  private static String asWritten(ServerRequest request) {
    String host = request.headers().value(HeaderNames.HOST).orElse("");
    String scheme = request.isSecure() ? "https://" : "http://";
    return scheme + (host.matches(HOST) ? host : "localhost");
  }
}
