package rallycry.bench.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads one HTTP/1.1 answer after another from a connection that stays open.
final class Conversation {

  private static final String END_OF_HEAD = "\r\n\r\n";

  private final StringBuilder text = new StringBuilder();

  /// Takes what came in.
  ///
  /// @return the status of an answer that is complete now, or 0 while it is not
  int take(ByteBuffer bytes) {
    text.append(StandardCharsets.ISO_8859_1.decode(bytes));
    int head = text.indexOf(END_OF_HEAD);
    if (head < 0 || text.length() < end(head)) {
      return 0;
    }
    int status = Integer.parseInt(text.substring(9, 12));
    text.setLength(0);
    return status;
  }

  /// Where the answer ends, as far as that is known.
  private int end(int head) {
    int body = head + END_OF_HEAD.length();
    String fields = text.substring(0, head).toLowerCase(java.util.Locale.ROOT);
    int length = fields.indexOf("content-length:");
    if (length >= 0) {
      int line = fields.indexOf('\r', length);
      String number = fields.substring(length + 15, line < 0 ? fields.length() : line);
      return body + Integer.parseInt(number.strip());
    }
    boolean ended = text.length() >= 5 && text.substring(text.length() - 5).equals("0\r\n\r\n");
    return ended ? text.length() : Integer.MAX_VALUE;
  }
}
