package rallycry.platforms.activitypub.signature;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A request as its signature sees it.
///
/// @param target where it was meant to go: our own public address, never what a `Host` header says,
///   so that a request that was signed for another server does not hold here
/// @param headers values by name, names in lower case
@SuppressWarnings("ArrayRecordComponent") // the very bytes are signed; never compared
public record Message(String method, URI target, Map<String, List<String>> headers, byte[] body) {

  /// All values of a header as they are signed: without the space around them, joined by commas.
  Optional<String> field(String name) {
    if (name.equals("host")) {
      return Optional.of(authority());
    }
    return Optional.ofNullable(headers.get(name))
        .map(values -> values.stream().map(String::strip).collect(Collectors.joining(", ")));
  }

  /// Host and port, the port left out where it goes without saying.
  String authority() {
    String host = target.getHost().toLowerCase(Locale.ROOT);
    int port = target.getPort();
    boolean usual = port < 0 || port == (target.getScheme().equals("https") ? 443 : 80);
    return usual ? host : host + ":" + port;
  }

  String path() {
    String path = target.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /// Path and query, as the request line has them.
  String requestTarget() {
    return target.getRawQuery() == null ? path() : path() + "?" + target.getRawQuery();
  }
}
