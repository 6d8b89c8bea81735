package rallycry.platforms.kit.http;

import java.io.IOException;
import java.net.URI;

/// A request that our own rules forbid, or an answer that broke them.
public final class Refused extends IOException {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  /// Which rule it was.
  public enum Reason {
    NO_ADDRESS("is no address of the web"),
    NOT_ENCRYPTED("is not encrypted"),
    BLOCKED("is on the blocklist"),
    UNKNOWN_HOST("has a name that no one knows"),
    PRIVATE("lies in a private network"),
    BUDGET("was asked as often as its budget allows"),
    RESTING("asked us to stay away for a while"),
    REDIRECTS("leads on and on"),
    TOO_LARGE("answered with more than we take"),
    TOO_SLOW("took longer than we wait");

    private final String meaning;

    Reason(String meaning) {
      this.meaning = meaning;
    }
  }

  Refused(Reason reason, URI uri) {
    super("%s %s".formatted(uri.getHost() == null ? "the address" : uri.getHost(), reason.meaning));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
