package rallycry.testkit.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Jetstream on this machine, on both of its wires, with its faults; and beside it the few
/// questions of the AppView that a back-fill asks.
///
/// Times run ahead by a millisecond an event from where the clock stood at the start, so that every
/// event has its own.
public final class SimulatedJetstream implements AutoCloseable {

  private static final String POST = "app.bsky.feed.post";
  private static final long MICROS_AN_EVENT = 1_000;

  /// From here on a cursor of the second wire is a time.
  private static final long TIMES_FROM = 1_000_000_000_000_000L;

  private final ServerSocket door;
  private final long began = System.currentTimeMillis() * 1_000;
  private final List<JetstreamLine> lines = new ArrayList<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final SimulatedAppView appView = new SimulatedAppView();
  private int floor;
  private boolean stalled;
  private boolean twice;
  private volatile boolean cutting;
  private volatile boolean closed;

  private SimulatedJetstream(ServerSocket door) {
    this.door = door;
  }

  public static SimulatedJetstream start() throws IOException {
    var jetstream =
        new SimulatedJetstream(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().name("simulated-jetstream").start(jetstream::listen);
    return jetstream;
  }

  /// Where the stream is asked for: `ws://…`.
  public URI stream() {
    return URI.create("ws://localhost:" + door.getLocalPort());
  }

  /// Where the AppView is asked.
  public URI api() {
    return URI.create("http://localhost:" + door.getLocalPort());
  }

  /// Someone writes, or rewrites, a post.
  ///
  /// @param operation `create` or `update`
  /// @param record the post's JSON
  public void writes(String operation, String did, String key, String record) {
    appView.writes("at://" + did + "/" + POST + "/" + key, did, record);
    commit(operation, did, key, ",\"record\":" + record + ",\"cid\":\"bafyreib\"");
  }

  public void deletes(String did, String key) {
    appView.deletes("at://" + did + "/" + POST + "/" + key);
    commit("delete", did, key, "");
  }

  /// @param status `deleted`, `takendown`, `deactivated`, `suspended`
  public void leaves(String did, String status) {
    say(
        did,
        "account",
        "\"active\":false,\"did\":\"%s\",\"seq\":7,\"status\":\"%s\",\"time\":\"2026-01-01T00:00:00Z\""
            .formatted(did, status));
  }

  public void syncs(String did) {
    say(did, "sync", "\"did\":\"%s\",\"rev\":\"3kb\",\"seq\":8".formatted(did));
  }

  /// Sends a line as it stands.
  public void garbles(String line) {
    say("", "", line);
  }

  /// Forgets everything said so far: a cursor before is too old from now on.
  public synchronized void forgets() {
    floor = lines.size();
  }

  /// Says nothing more, without hanging up; or speaks again.
  public synchronized void stalls(boolean silent) {
    stalled = silent;
    notifyAll();
  }

  /// From now on sends each event twice: at least once is all it promises.
  public synchronized void stutters() {
    twice = true;
  }

  /// Hangs up on everyone, in the middle of a word.
  public void cuts() {
    cutting = true;
    synchronized (this) {
      notifyAll();
    }
    sockets.forEach(SimulatedJetstream::hangUp);
    cutting = false;
  }

  @Override
  public void close() {
    closed = true;
    cuts();
    try {
      door.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void commit(String operation, String did, String key, String more) {
    say(
        did,
        "commit",
        "\"rev\":\"3ka\",\"operation\":\"%s\",\"collection\":\"%s\",\"rkey\":\"%s\"%s"
            .formatted(operation, POST, key, more));
  }

  private synchronized void say(String did, String kind, String body) {
    long seq = lines.size() + 1L;
    lines.add(new JetstreamLine(seq, began + seq * MICROS_AN_EVENT, did, kind, body));
    notifyAll();
  }

  private void listen() {
    while (!closed) {
      try {
        Socket socket = door.accept();
        sockets.add(socket);
        Thread.ofVirtual().name("simulated-jetstream-client").start(() -> serve(socket));
      } catch (IOException _) {
        // Closed, or a client that left before it came in.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      HttpHead head = HttpHead.read(socket.getInputStream());
      if (head.headers().containsKey("sec-websocket-key")) {
        subscribe(socket, head);
      } else {
        Optional<String> found = appView.answer(head);
        HttpHead.answer(
            socket, found.isPresent() ? 200 : 404, found.orElse("{\"error\":\"NotFound\"}"));
      }
    } catch (IOException _) {
      // Either side hung up.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(socket);
    }
  }

  private void subscribe(Socket socket, HttpHead head) throws IOException, InterruptedException {
    boolean second = head.path().endsWith("network.bsky.jetstream.subscribeEvents");
    Optional<Long> cursor = Optional.ofNullable(head.query().get("cursor")).map(Long::valueOf);
    int at = begin(cursor, second);
    if (at < floor() && second && cursor.orElse(0L) < TIMES_FROM) {
      HttpHead.answer(
          socket,
          400,
          "{\"error\":\"CursorTooOld\",\"message\":\"floor is %d\"}".formatted(floor() + 1));
      return;
    }
    Map<String, String> headers = head.headers();
    try (var peer =
        WebSocketPeer.accept(
            socket,
            headers.getOrDefault("sec-websocket-key", ""),
            headers.getOrDefault("sec-websocket-protocol", ""))) {
      if (at < floor() && second) {
        peer.text(JetstreamLine.outdated());
      }
      speak(peer, Math.max(at, floor()), second);
    }
  }

  private void speak(WebSocketPeer peer, int from, boolean second)
      throws IOException, InterruptedException {
    for (int at = from; ; at++) {
      JetstreamLine line = line(at);
      String text = second ? line.v2() : line.v1();
      if (cutting) {
        peer.cutShort(text);
        return;
      }
      if (at % 5 == 0) {
        peer.halves(text);
      } else {
        peer.text(text);
      }
      if (twice()) {
        peer.text(text);
      }
    }
  }

  private synchronized boolean twice() {
    return twice;
  }

  private synchronized int floor() {
    return floor;
  }

  /// Waits for a line.
  private synchronized JetstreamLine line(int at) throws InterruptedException, IOException {
    while (at >= lines.size() || stalled) {
      if (closed) {
        throw new IOException("closed");
      }
      wait();
    }
    return lines.get(at);
  }

  /// The first line from a cursor on; the end where there is no cursor.
  private synchronized int begin(Optional<Long> cursor, boolean second) {
    if (cursor.isEmpty()) {
      return lines.size();
    }
    long from = cursor.get();
    boolean time = !second || from >= TIMES_FROM;
    return (int) lines.stream().filter(line -> (time ? line.micros() : line.seq()) < from).count();
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is down already.
    }
  }
}
