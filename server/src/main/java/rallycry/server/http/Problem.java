package rallycry.server.http;

import io.helidon.http.Status;
import java.io.StringWriter;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A mistake in a request, told as RFC 9457 says: what, and what to do.
///
/// Thrown by a handler; [Web] turns it into `application/problem+json`, or into a page for a
/// person.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final long retryAfter;

  /// @param title the same for each problem of its kind
  /// @param detail what is wrong with this request and what to do; shown to whoever asked
  public Problem(Status status, String title, String detail) {
    this(status.code(), title, detail, 0);
  }

  private Problem(int status, String title, String detail, long retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.retryAfter = retryAfter;
  }

  /// Too many from one place within a while.
  ///
  /// @param seconds after which to try again
  public static Problem tooMany(long seconds) {
    return new Problem(
        429,
        "Too many requests",
        "Too much came from your network just now. Please wait a little and try again.",
        seconds);
  }

  /// We cannot take it now; nothing of it was kept.
  public static Problem later() {
    return new Problem(
        503,
        "Too busy",
        "Very many are answering just now, and yours could not be taken. Please try again soon.",
        2);
  }

  /// There is nothing there.
  ///
  /// @param detail what there is instead
  public static Problem notFound(String detail) {
    return new Problem(Status.NOT_FOUND_404, "Not found", detail);
  }

  static Problem of(Status status) {
    return switch (status.code()) {
      case 404 -> new Problem(status, "Not found", "There is nothing at this address.");
      case 405 -> new Problem(status, "Not allowed", "This address does not take that method.");
      case 413 -> new Problem(status, "Too large", "What was sent is longer than we take.");
      case 500 ->
          new Problem(status, "Our mistake", "Something failed here. It was not your fault.");
      default -> new Problem(status, status.reasonPhrase(), "The request could not be read.");
    };
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// What is wrong and what to do.
  public String detail() {
    return Optional.ofNullable(getMessage()).orElse(title);
  }

  /// Seconds after which to try again.
  public OptionalLong retryAfter() {
    return retryAfter == 0 ? OptionalLong.empty() : OptionalLong.of(retryAfter);
  }

  String json() {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("status", status);
      json.writeStringProperty("title", title);
      json.writeStringProperty("detail", detail());
      json.writeEndObject();
    }
    return text.toString();
  }
}
