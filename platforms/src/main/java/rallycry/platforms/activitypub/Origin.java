package rallycry.platforms.activitypub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Where an address lies: scheme, host and port.
final class Origin {

  private Origin() {}

  /// Whether both lie on one server, and so may speak for each other.
  static boolean same(String one, String other) {
    Optional<String> origin = of(one);
    return origin.isPresent() && origin.equals(of(other));
  }

  private static Optional<String> of(String address) {
    return uri(address)
        .map(uri -> (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT));
  }

  /// An address of the web; empty if it is none.
  static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address))
          .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
          .filter(uri -> String.valueOf(uri.getScheme()).startsWith("http"));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /// The document that an address leads to, without the part of it that is meant.
  static String document(String address) {
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
  }
}
