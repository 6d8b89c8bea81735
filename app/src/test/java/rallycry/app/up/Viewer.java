package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who watches the number move, and comes back as a browser does: with the id of the last
/// event that was shown.
final class Viewer {

  private static final Pattern ID = Pattern.compile("id: (\\d+)\n");

  private Optional<Wire> stream = Optional.empty();
  private long seen = -1;

  /// Watches from where it was; a first time, from the beginning. At once comes what it has not
  /// seen, or a sign of life where there is nothing new.
  void comeBack(String address) throws IOException {
    var wire = new Wire(address);
    String last = seen < 0 ? "" : "Last-Event-ID: " + seen + "\r\n";
    wire.say("GET /live HTTP/1.1\r\nHost: rallycry\r\n" + last + "\r\n");
    stream = Optional.of(wire);
    see(wire.hearUntil("\n\n"));
  }

  /// The Seq of the newest edition that was shown.
  long seen() {
    return seen;
  }

  /// Watches until an edition is shown that covers so much.
  void watchUntil(long seq) throws IOException {
    while (seen < seq) {
      assertThat(see(stream.orElseThrow().hearUntil("\n\n")))
          .as("a sign of life comes when there is nothing new, and not before %d", seq)
          .isTrue();
    }
  }

  /// Watches what is still under way when the server is gone.
  void watchUntilItEnds() throws IOException {
    try (Wire wire = stream.orElseThrow()) {
      for (String event : wire.hear().split("(?<=\n\n)")) {
        see(event);
      }
    }
  }

  /// @return whether it was an edition
  private boolean see(String event) {
    Matcher id = ID.matcher(event);
    if (!id.find()) {
      return false;
    }
    long seq = Long.parseLong(id.group(1));
    assertThat(seq).as("the number never goes back").isGreaterThan(seen);
    seen = seq;
    return true;
  }
}
