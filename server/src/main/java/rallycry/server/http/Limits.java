package rallycry.server.http;

import java.time.Duration;

/// How much is taken.
///
/// @param proven answers with proof of work that one network may send within ten minutes: many
///   people can stand behind one address of a school, a firm or a telephone company
/// @param bare answers without it, from browsers that run no scripts
/// @param checks receipts that one network may look up, and texts it may send, within ten minutes
/// @param atOnce requests that may be under way at once and add to the record; what comes beyond is
///   told to come back
/// @param judged whether answers that look made by machines are set aside
/// @param patience how long a connection may say nothing in the middle of a request
public record Limits(
    int proven, int bare, int checks, int atOnce, boolean judged, Duration patience) {

  /// Those of a page that is open to everyone.
  public static final Limits DEFAULT =
      new Limits(3_000, 30, 60, 2_048, true, Duration.ofSeconds(20));

  /// Those of a network on which only machines of one's own measure.
  public static final Limits NONE =
      new Limits(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          8_192,
          false,
          DEFAULT.patience());
}
