package rallycry.embedded;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// What passes through a [ControlSocket], in both directions.
///
/// ```
/// question   kind 1 byte │ length 4 bytes │ content
/// answer     0 1 byte    │ length 4 bytes │ content
/// failure    1 + code    │ length 4 bytes │ message, UTF-8
/// ```
final class ControlWire implements Closeable {

  /// Bytes of one content: more than any batch of ours.
  private static final int LARGEST = 1 << 24;

  private static final Code[] CODES = Code.values();

  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  /// What may be asked. The order is part of the wire.
  enum Kind {
    /// Entries; the answer is how many changed anything, 4 bytes.
    RECORD,
    /// Nothing; the answer is the Seq, 8 bytes, and the tally.
    STAND,
    /// A post's key; the answer is what is known of it, or nothing.
    POST,
    /// An account's key; the answer is the platforms it is linked on, 1 byte each.
    LINKED,
    /// Nothing; the answer is how the sources are doing, as JSON.
    SOURCES
  }

  /// One question.
  record Question(Kind kind, ByteBuffer content) {}

  ControlWire(SocketChannel channel) {
    this.channel = channel;
    in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /// Asks, and waits for the answer.
  ///
  /// @throws LedgerException as it was thrown at the other end
  byte[] ask(Kind kind, byte[] content) throws IOException {
    send(kind.ordinal(), content);
    int status = in.readUnsignedByte();
    byte[] answer = content();
    if (status == 0) {
      return answer;
    }
    throw new LedgerException(at(CODES, status - 1), new String(answer, StandardCharsets.UTF_8));
  }

  /// The next question; empty once whoever asked has gone.
  Optional<Question> next() throws IOException {
    int kind = in.read();
    return kind < 0
        ? Optional.empty()
        : Optional.of(new Question(at(Kind.values(), kind), ByteBuffer.wrap(content())));
  }

  void answer(byte[] content) throws IOException {
    send(0, content);
  }

  void fail(Code code, String message) throws IOException {
    send(1 + code.ordinal(), message.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void send(int head, byte[] content) throws IOException {
    out.writeByte(head);
    out.writeInt(content.length);
    out.write(content);
    out.flush();
  }

  private byte[] content() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("no content of ours is " + length + " bytes long");
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException("the other end stopped in the middle");
    }
    return content;
  }

  private static <E> E at(E[] values, int code) throws IOException {
    if (code < 0 || code >= values.length) {
      throw new IOException("the other end is of another version");
    }
    return values[code];
  }
}
