package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Clients that answer all at once, each one answer after the other, until the server is gone.
final class Crowd {

  private static final int CLIENTS = 4;
  private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sent = new AtomicInteger();

  /// Ends the server while it is asked.
  @FunctionalInterface
  interface Ending {
    void run() throws IOException;
  }

  /// Answers until the server is gone; it is ended after so many answers more were acknowledged.
  void answer(String address, int wanted, Ending ending) throws Exception {
    var enough = new CountDownLatch(wanted);
    List<Future<?>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(() -> answerUntilItEnds(address, enough)));
      }
      enough.await();
      ending.run();
    }
    for (Future<?> client : clients) {
      client.get();
    }
  }

  /// The receipt of each answer that was acknowledged.
  Set<String> acknowledged() {
    return acknowledged;
  }

  /// How many answers went out, acknowledged or not.
  int sent() {
    return sent.get();
  }

  private void answerUntilItEnds(String address, CountDownLatch enough) {
    try {
      while (answer(address)) {
        enough.countDown();
      }
    } finally {
      release(enough);
    }
  }

  /// @return whether it was acknowledged
  private boolean answer(String address) {
    sent.incrementAndGet();
    String answer = ask(address);
    Matcher receipt = RECEIPT.matcher(answer);
    if (receipt.find()) {
      assertThat(acknowledged.add(receipt.group(1))).as("a receipt of its own").isTrue();
      return true;
    }
    assertThat(answer).doesNotStartWith("HTTP/1.1 4").doesNotStartWith("HTTP/1.1 5");
    return false;
  }

  private static String ask(String address) {
    try {
      return Wire.ask(address, Wire.form("/api/v1/answers", "lang=en"));
    } catch (IOException gone) {
      return "";
    }
  }

  /// Nobody waits for a client that has ended.
  private static void release(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      latch.countDown();
    }
  }
}
