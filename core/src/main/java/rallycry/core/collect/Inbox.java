package rallycry.core.collect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;

/// A platform's door in our own server: webhooks, and all that ActivityPub asks of a server.
///
/// The server mounts it without knowing the platform. It records what a [Reply] holds before it
/// sends the answer, so that what was acknowledged is durable.
public interface Inbox {

  /// Short and in lower case, as `./rallycry sources` shows it: `x:webhook`.
  String name();

  Platform platform();

  /// What this door tells of by itself.
  Abilities abilities();

  /// Whether a request is meant for this inbox: asked before the body is read.
  ///
  /// @param path without query
  boolean serves(String method, String path, Optional<String> accept);

  /// How often somebody reported the call to its host, since the start. Who they were and what they
  /// said is not kept.
  default long complaints() {
    return 0;
  }

  /// Answers one request. May be called by any number of threads, and may block.
  Reply receive(Request request);

  /// A request as it came in.
  ///
  /// @param uri path and query, as sent
  /// @param headers values by name, names in lower case
  /// @param body at most as long as the server allows; signatures are over these very bytes
  /// @param at when it came
  @SuppressWarnings("ArrayRecordComponent") // the bytes themselves are signed; never compared
  record Request(
      String method, URI uri, Map<String, List<String>> headers, byte[] body, Instant at) {

    /// The first value of a header.
    ///
    /// @param name in lower case
    public Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
  }

  /// What to record, and what to answer once it is recorded.
  ///
  /// @param status of HTTP
  /// @param headers by name, `content-type` among them where there is a body
  /// @param missed what of the request could not be understood
  @SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
  record Reply(
      int status,
      Map<String, String> headers,
      byte[] body,
      List<Activity> activities,
      List<Missed> missed) {

    public Reply {
      headers = Map.copyOf(headers);
      activities = List.copyOf(activities);
      missed = List.copyOf(missed);
    }

    public Reply(int status, Map<String, String> headers, byte[] body, List<Activity> activities) {
      this(status, headers, body, activities, List.of());
    }

    /// An answer that is text.
    public static Reply text(int status, String type, String body) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Reply(status, Map.of("content-type", type), bytes, List.of());
    }

    /// An answer without a body.
    public static Reply of(int status, Activity... activities) {
      return new Reply(status, Map.of(), new byte[0], List.of(activities));
    }
  }
}
