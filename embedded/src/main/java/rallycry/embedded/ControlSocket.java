package rallycry.embedded;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;

/// Lets other processes of this machine and user record through the one that has the folder, so
/// that there is still one writer. A Unix domain socket in the folder, mode 0600; the other end is
/// a [RemoteRecorder].
public final class ControlSocket implements AutoCloseable {

  static final String FILE = "control";

  /// Bytes of a path that a socket may have on every system.
  private static final int LONGEST_PATH = 100;

  private static final int WAITING = 64;
  private static final System.Logger LOG = System.getLogger(ControlSocket.class.getName());

  private final Path file;
  private final ServerSocketChannel socket;
  private final Recorder recorder;
  private final Supplier<String> sources;
  private final Set<SocketChannel> callers = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Void> deaf = new CompletableFuture<>();

  private ControlSocket(
      Path file, ServerSocketChannel socket, Recorder recorder, Supplier<String> sources) {
    this.file = file;
    this.socket = socket;
    this.recorder = recorder;
    this.sources = sources;
  }

  /// Begins to listen. Whoever calls it holds the folder.
  ///
  /// @param recorder takes what comes in
  /// @param sources says how the sources are doing, as JSON
  /// @return empty where the folder's path is too long for a socket: other commands are then told
  ///   that the folder is in use
  public static Optional<ControlSocket> open(
      Path folder, Recorder recorder, Supplier<String> sources) {
    Path file = folder.resolve(FILE);
    if (file.toString().length() > LONGEST_PATH) {
      LOG.log(System.Logger.Level.WARNING, "{0} is too long a path for a socket", file);
      return Optional.empty();
    }
    try {
      var control = new ControlSocket(file, bind(file), recorder, sources);
      Thread.ofPlatform().daemon().name("rallycry-control").start(control::accept);
      return Optional.of(control);
    } catch (IOException e) {
      throw Failures.of("listen on", file, e);
    }
  }

  /// How the sources of the process that has a folder are doing, as JSON; empty if none has it.
  public static Optional<String> askForSources(Path folder) {
    return RemoteRecorder.reach(folder)
        .map(remote -> {
          try (remote) {
            return remote.sources();
          }
        });
  }

  /// Ends it. What was handed over and not acknowledged may not be recorded.
  @Override
  public void close() {
    try {
      socket.close();
      Files.deleteIfExists(file);
      deaf.join(); // The kernel lets callers in for as long as somebody accepts them.
      for (SocketChannel caller : callers) {
        caller.close();
      }
    } catch (IOException e) {
      throw Failures.of("close", file, e);
    }
  }

  /// Bound under another name first: when it has its own, nobody else may call it.
  private static ServerSocketChannel bind(Path file) throws IOException {
    Path first = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(first);
    var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      socket.bind(UnixDomainSocketAddress.of(first), WAITING);
      Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-------"));
      Files.move(first, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel caller = socket.accept();
        callers.add(caller);
        Thread.ofVirtual().name("control").start(() -> serve(caller));
      }
    } catch (ClosedChannelException closed) {
      // As it was meant to end.
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "no other command can be heard any more", e);
    } finally {
      deaf.complete(null);
    }
  }

  private void serve(SocketChannel caller) {
    try (var wire = new ControlWire(caller)) {
      for (var asked = wire.next(); asked.isPresent(); asked = wire.next()) {
        answer(asked.get(), wire);
      }
    } catch (IOException gone) {
      LOG.log(System.Logger.Level.DEBUG, "a command left in the middle", gone);
    } finally {
      callers.remove(caller);
    }
  }

  private void answer(ControlWire.Question question, ControlWire wire) throws IOException {
    byte[] answer;
    try {
      answer = answer(question);
    } catch (LedgerException e) {
      wire.fail(e.code(), String.valueOf(e.getMessage()));
      return;
    } catch (IllegalArgumentException | IllegalStateException e) {
      wire.fail(Code.IO, String.valueOf(e.getMessage()));
      return;
    }
    wire.answer(answer);
  }

  private byte[] answer(ControlWire.Question question) {
    return switch (question.kind()) {
      case RECORD -> ByteBuffer.allocate(4).putInt(record(question.content())).array();
      case STAND -> stand();
      case POST ->
          recorder.post(key(question.content())).map(ControlSocket::bytes).orElse(new byte[0]);
      case LINKED -> bytes(recorder.linked(key(question.content())));
      case SOURCES -> sources.get().getBytes(StandardCharsets.UTF_8);
    };
  }

  /// Each entry is read once before it joins others in a commit: one that is none fails alone.
  private int record(ByteBuffer entries) {
    var encoded = new byte[entries.remaining()];
    entries.get(encoded);
    EntryBatch batch = EntryBatch.of(encoded);
    batch.forEach(_ -> {});
    return recorder.record(batch);
  }

  /// The Seq first: the tally may be ahead of it, never behind.
  private byte[] stand() {
    return new StoredTally(recorder.seq(), recorder.tally()).toBytes();
  }

  private static Key key(ByteBuffer key) {
    if (key.remaining() != 2 * Long.BYTES) {
      throw new IllegalArgumentException("a key has 16 bytes, not " + key.remaining());
    }
    return new Key(key.getLong(), key.getLong());
  }

  private static byte[] bytes(PostState post) {
    return ByteBuffer.allocate(13)
        .putInt(post.minute())
        .putInt(post.version())
        .putInt(post.reading())
        .put(post.fate())
        .array();
  }

  private static byte[] bytes(List<Platform> platforms) {
    var bytes = ByteBuffer.allocate(platforms.size());
    platforms.forEach(platform -> bytes.put((byte) platform.ordinal()));
    return bytes.array();
  }
}
