package rallycry.server.http;

import io.helidon.http.Status;

/// A mistake in a request, told as RFC 9457 says: what, and what to do.
///
/// Thrown by a handler; [Web] turns it into `application/problem+json`, or into a page for a
/// person.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  /// @param title the same for each problem of its kind
  /// @param detail what is wrong with this request and what to do; shown to whoever asked
  public Problem(Status status, String title, String detail) {
    super(detail, null, false, false);
    this.status = status.code();
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
