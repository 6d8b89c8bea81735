package rallycry.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/// What everyone is shown until something else is.
///
/// @param isLast whether the stream ends with it
/// @param over falls when something else is shown
record Moment(Frame frame, boolean isLast, CountDownLatch over) {

  private static final byte[] STILL_HERE = ":\n\n".getBytes(StandardCharsets.UTF_8);

  Moment(Frame frame, boolean isLast) {
    this(frame, isLast, new CountDownLatch(1));
  }

  /// Writes what is new to one who has seen so much.
  void writeTo(OutputStream out, long seen) throws IOException {
    if (isLast) {
      out.write(comeBack());
    } else if (frame.seq() == seen) {
      out.write(STILL_HERE);
    } else {
      frame.writeTo(out);
    }
  }

  /// Asks the browser to wait a little, each for another while: whoever serves next is not to meet
  /// all of them at once.
  private static byte[] comeBack() {
    long wait = ThreadLocalRandom.current().nextLong(1_000, 5_000);
    return ("retry: " + wait + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
