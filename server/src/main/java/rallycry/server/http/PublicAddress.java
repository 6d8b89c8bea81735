package rallycry.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Optional;

/// Where the world reaches us, for what must name a whole address: link previews, feeds, codes in
/// print.
public final class PublicAddress {

  private static final String THIS_MACHINE = "(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?";
  private static final String HERE = "localhost";

  private PublicAddress() {}

  /// As `https://example.org`, without a slash at the end.
  ///
  /// @param said by who runs it; else it is what the visitor wrote, where that is one's own machine
  public static String of(ServerRequest request, Optional<URI> said) {
    return said.map(PublicAddress::bare).orElseGet(() -> asWritten(request));
  }

  /// The same before anybody has asked.
  public static String of(Optional<URI> said) {
    return said.map(PublicAddress::bare).orElse("http://" + HERE);
  }

  private static String bare(URI address) {
    return address.toString().replaceAll("/+$", "");
  }

  /// The header `Host` comes from outside, and whoever sends it could have others led elsewhere: it
  /// is believed only where it leads nowhere but here.
  private static String asWritten(ServerRequest request) {
    String host = request.headers().value(HeaderNames.HOST).orElse("");
    String scheme = request.isSecure() ? "https://" : "http://";
    return scheme + (host.matches(THIS_MACHINE) ? host : HERE);
  }
}
