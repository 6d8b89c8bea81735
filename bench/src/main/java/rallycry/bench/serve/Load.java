package rallycry.bench.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Supplier;

/// Sends requests over connections that stay open, the next as soon as the answer to the last is
/// there; one thread for all of them.
final class Load {

  private final InetSocketAddress to;
  private final int connections;
  private final Supplier<ByteBuffer> requests;
  private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 16);
  private long failed;

  /// What came of it.
  ///
  /// @param seconds that were measured
  /// @param failed answers that were no success, and connections that broke
  record Outcome(Latencies latencies, double seconds, long failed) {

    double perSecond() {
      return latencies.count() / seconds;
    }
  }

  private static final class Caller {
    private final Conversation conversation = new Conversation();
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long sent;
  }

  Load(InetSocketAddress to, int connections, Supplier<ByteBuffer> requests) {
    this.to = to;
    this.connections = connections;
    this.requests = requests;
  }

  /// Runs for a while, and measures after another while.
  Outcome run(Duration warm, Duration measured) throws IOException {
    var latencies = new Latencies();
    long begin = System.nanoTime() + warm.toNanos();
    long end = begin + measured.toNanos();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        connect(selector);
      }
      while (System.nanoTime() < end) {
        selector.select(key -> answer(key, latencies, begin), 100);
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    }
    return new Outcome(latencies, measured.toNanos() / 1e9, failed);
  }

  private void connect(Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(to);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var caller = new Caller();
    channel.register(selector, SelectionKey.OP_READ, caller);
    send(channel, caller);
  }

  private void answer(SelectionKey key, Latencies latencies, long begin) {
    var channel = (SocketChannel) key.channel();
    var caller = (Caller) key.attachment();
    try {
      read.clear();
      if (channel.read(read) < 0) {
        throw new IOException("closed");
      }
      int status = caller.conversation.take(read.flip());
      if (status > 0) {
        long now = System.nanoTime();
        failed += status >= 400 ? 1 : 0;
        if (now >= begin && status < 400) {
          latencies.add(now - caller.sent);
        }
        send(channel, caller);
      }
    } catch (IOException broken) {
      failed++;
      key.cancel();
    }
  }

  private void send(SocketChannel channel, Caller caller) throws IOException {
    caller.request = requests.get();
    caller.sent = System.nanoTime();
    while (caller.request.hasRemaining()) {
      channel.write(caller.request);
    }
  }
}
