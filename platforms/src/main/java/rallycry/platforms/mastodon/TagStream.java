package rallycry.platforms.mastodon;

import java.util.concurrent.BlockingQueue;
import rallycry.platforms.kit.LineStream;

/// Puts the lines of one hashtag's stream together into events (server-sent events, as WHATWG's
/// HTML standard has them).
final class TagStream implements LineStream.Reader {

  /// What a stream says.
  sealed interface Said {

    /// @param kind `update`, `status.update`, `delete`; others are none of our business
    /// @param text JSON, or for a deletion the id
    record Event(String kind, String text) implements Said {}

    record Ended(String why) implements Said {}
  }

  private final BlockingQueue<Said> said;
  private final StringBuilder text = new StringBuilder();
  private String kind = "";

  /// @param said takes the events; shared by all streams
  TagStream(BlockingQueue<Said> said) {
    this.said = said;
  }

  @Override
  public void line(String line) throws InterruptedException {
    if (line.startsWith("event:")) {
      kind = line.substring(6).strip();
    } else if (line.startsWith("data:")) {
      text.append(text.isEmpty() ? "" : "\n").append(line.substring(5).strip());
    } else if (line.isEmpty() && !kind.isEmpty()) {
      said.put(new Said.Event(kind, text.toString()));
      kind = "";
      text.setLength(0);
    }
  }

  /// An event that was cut off is not passed on: it is read again from the timeline.
  @Override
  public void ended(String why) throws InterruptedException {
    said.put(new Said.Ended(why));
  }
}
