package rallycry.bench.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// Very many who watch: each holds one stream open and reads what it is sent. One thread for all.
final class Viewers implements AutoCloseable {

  private static final byte[] MADE = "\"at\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final ByteBuffer WATCH =
      ByteBuffer.wrap(
          "GET /live HTTP/1.1\r\nHost: bench\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

  private final Selector selector = Selector.open();
  private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 16);
  private int open;
  private int dropped;
  private long received;
  private ByteBuffer lastTime = ByteBuffer.allocate(0);
  private long lastMade;

  Viewers() throws IOException {}

  int dropped() {
    return dropped;
  }

  /// Events that came since they were there.
  long received() {
    return received;
  }

  /// Lets more come; what is sent to those who are there is read meanwhile.
  void add(InetSocketAddress to, int many) throws IOException {
    for (int i = 0; i < many; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 8192);
      channel.connect(to);
      channel.write(WATCH.duplicate());
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      open++;
      if (i % 100 == 0) {
        watch(Duration.ZERO, new Latencies());
      }
    }
  }

  /// Watches for a while.
  ///
  /// @param delays take the time from when an edition was made until a viewer has it
  void watch(Duration time, Latencies delays) throws IOException {
    received = 0;
    long end = System.nanoTime() + time.toNanos();
    do {
      if (time.isZero()) {
        selector.selectNow(key -> read(key, delays));
      } else {
        selector.select(key -> read(key, delays), 50);
      }
    } while (System.nanoTime() < end);
  }

  private void read(SelectionKey key, Latencies delays) {
    read.clear();
    try {
      if (((SocketChannel) key.channel()).read(read) < 0) {
        throw new IOException("closed");
      }
      take(read.flip(), System.currentTimeMillis(), delays);
    } catch (IOException gone) {
      dropped++;
      open--;
      key.cancel();
    }
  }

  /// All are sent the same within a moment: its time is read once.
  private void take(ByteBuffer events, long now, Latencies delays) {
    for (int at = after(events, 0); at >= 0; at = after(events, at)) {
      int end = at;
      while (events.get(end) != '"') {
        end++;
      }
      ByteBuffer time = events.slice(at, end - at);
      if (!time.equals(lastTime)) {
        lastTime = ByteBuffer.allocate(time.remaining()).put(time.duplicate()).flip();
        lastMade = Instant.parse(StandardCharsets.US_ASCII.decode(time)).toEpochMilli();
      }
      received++;
      delays.add((now - lastMade) * 1_000_000);
    }
  }

  /// Where the next edition's time begins, or -1.
  private static int after(ByteBuffer events, int from) {
    for (int at = from; at <= events.limit() - MADE.length; at++) {
      if (events.get(at) == MADE[0]
          && events.slice(at, MADE.length).equals(ByteBuffer.wrap(MADE))) {
        return at + MADE.length;
      }
    }
    return -1;
  }

  int open() {
    return open;
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
