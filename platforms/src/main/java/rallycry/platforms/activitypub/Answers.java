package rallycry.platforms.activitypub;

import java.util.List;
import java.util.Map;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.collect.Missed;
import tools.jackson.databind.JsonNode;

/// The answers that we give.
final class Answers {

  private static final byte[] NOTHING = new byte[0];

  private Answers() {}

  /// Taken, or nothing to take: there is no need to send it again.
  static Reply accepted() {
    return Reply.of(202);
  }

  /// Taken, as far as it could be.
  static Reply accepted(Missed missed) {
    return new Reply(202, Map.of(), NOTHING, List.of(), List.of(missed));
  }

  /// Not taken, and sending it again would change nothing.
  static Reply refused(int status, String reason) {
    return new Reply(status, Map.of(), NOTHING, List.of(), List.of(new Missed.Unreadable(reason)));
  }

  /// Not now: whoever sends it tries again, so that nothing is lost meanwhile.
  static Reply later(int status) {
    return new Reply(status, Map.of("retry-after", "60"), NOTHING, List.of());
  }

  static Reply json(String type, JsonNode document) {
    Reply reply = Reply.text(200, type, document.toString());
    return new Reply(
        200,
        Map.of("content-type", type, "vary", "accept", "access-control-allow-origin", "*"),
        reply.body(),
        List.of());
  }
}
