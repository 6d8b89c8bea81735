package rallycry.embedded;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;
import rallycry.core.tally.Tally;
import rallycry.embedded.ControlWire.Kind;

/// Records through the process that has the folder, by its [ControlSocket]: the same promises, the
/// same failures.
final class RemoteRecorder implements Recorder {

  private static final int LINES = 8;

  private final Path socket;
  private final Semaphore free = new Semaphore(LINES);
  private final ConcurrentLinkedDeque<ControlWire> idle = new ConcurrentLinkedDeque<>();

  private RemoteRecorder(Path socket, ControlWire first) {
    this.socket = socket;
    idle.push(first);
  }

  /// Reaches whoever has the folder; empty if nobody listens there.
  static Optional<RemoteRecorder> reach(Path folder) {
    Path socket = folder.resolve(ControlSocket.FILE);
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RemoteRecorder(socket, dial(socket)));
    } catch (IOException left) {
      // A process that was killed leaves the file.
      return Optional.empty();
    }
  }

  @Override
  public int record(EntryBatch batch) {
    return ByteBuffer.wrap(ask(Kind.RECORD, batch.toBytes())).getInt();
  }

  @Override
  public long seq() {
    return stand().seq();
  }

  @Override
  public Tally tally() {
    return stand().tally();
  }

  /// Seq and tally at once.
  StoredTally stand() {
    return StoredTally.ofBytes(ask(Kind.STAND, new byte[0]));
  }

  @Override
  public Optional<PostState> post(Key post) {
    var known = ByteBuffer.wrap(ask(Kind.POST, bytes(post)));
    return known.hasRemaining()
        ? Optional.of(new PostState(known.getInt(), known.getInt(), known.getInt(), known.get()))
        : Optional.empty();
  }

  @Override
  public List<Platform> linked(Key answer) {
    var platforms = new ArrayList<Platform>();
    for (byte platform : ask(Kind.LINKED, bytes(answer))) {
      platforms.add(Platform.values()[platform]);
    }
    return platforms;
  }

  /// How the sources of that process are doing, as JSON.
  String sources() {
    return new String(ask(Kind.SOURCES, new byte[0]), StandardCharsets.UTF_8);
  }

  /// Lets go; the process at the other end goes on.
  @Override
  public void close() {
    idle.forEach(RemoteRecorder::hangUp);
  }

  private byte[] ask(Kind kind, byte[] content) {
    free.acquireUninterruptibly();
    try {
      ControlWire wire = line();
      byte[] answer;
      try {
        answer = wire.ask(kind, content);
      } catch (IOException broken) {
        hangUp(wire);
        throw gone(broken);
      } catch (LedgerException failed) {
        idle.push(wire);
        throw failed;
      }
      idle.push(wire);
      return answer;
    } finally {
      free.release();
    }
  }

  private static byte[] bytes(Key key) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(key.high()).putLong(key.low()).array();
  }

  private ControlWire line() {
    ControlWire waiting = idle.poll();
    try {
      return waiting == null ? dial(socket) : waiting;
    } catch (IOException broken) {
      throw gone(broken);
    }
  }

  private LedgerException gone(IOException cause) {
    return new LedgerException(
        Code.IO,
        "the Rallycry that has %s ended. Run this again: what is known adds nothing."
            .formatted(socket.toAbsolutePath().getParent()),
        cause);
  }

  private static ControlWire dial(Path socket) throws IOException {
    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      return new ControlWire(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void hangUp(ControlWire wire) {
    try {
      wire.close();
    } catch (IOException alreadyGone) {
      // That is what was wanted.
    }
  }
}
