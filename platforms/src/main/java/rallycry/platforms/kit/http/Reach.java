package rallycry.platforms.kit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import rallycry.platforms.kit.http.Refused.Reason;

/// Which addresses may be asked. Whoever writes to us can name any address: none may lead us into
/// the network that we stand in.
public enum Reach {
  /// Encrypted, and public.
  PUBLIC,
  /// This machine too, and unencrypted: for tests alone.
  LOOPBACK_TOO;

  /// Resolves the name, and passes if every address behind it is public. The resolver of the JDK
  /// keeps what it found for some seconds, so that the connection goes where was looked.
  ///
  /// @param blocked hosts never asked, with all below them
  public void check(URI uri, Set<String> blocked) throws IOException {
    String host = uri.getHost();
    if (host == null || uri.getUserInfo() != null) {
      throw new Refused(Reason.NO_ADDRESS, uri);
    }
    if (!mayUse(uri.getScheme())) {
      throw new Refused(Reason.NOT_ENCRYPTED, uri);
    }
    if (Limits.isBlocked(host, blocked)) {
      throw new Refused(Reason.BLOCKED, uri);
    }
    for (InetAddress address : resolve(uri)) {
      if (!mayReach(address)) {
        throw new Refused(Reason.PRIVATE, uri);
      }
    }
  }

  private static InetAddress[] resolve(URI uri) throws Refused {
    try {
      return InetAddress.getAllByName(uri.getHost());
    } catch (UnknownHostException _) {
      throw new Refused(Reason.UNKNOWN_HOST, uri);
    }
  }

  private boolean mayUse(String scheme) {
    return switch (this) {
      case PUBLIC -> "https".equalsIgnoreCase(scheme);
      case LOOPBACK_TOO -> "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    };
  }

  boolean mayReach(InetAddress address) {
    return switch (this) {
      case PUBLIC -> PublicAddress.is(address);
      case LOOPBACK_TOO -> address.isLoopbackAddress() || PublicAddress.is(address);
    };
  }
}
