package rallycry.bench.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.function.Supplier;

/// The requests that are sent, as bytes.
final class Requests {

  private Requests() {}

  /// The page, as a browser asks for it.
  static Supplier<ByteBuffer> page() {
    return always("GET /?lang=en HTTP/1.1\r\nHost: bench\r\nAccept: text/html\r\n\r\n");
  }

  /// One press, without proof of work.
  static Supplier<ByteBuffer> answer() {
    return always(post("/api/v1/answers?lang=en", "application/x-www-form-urlencoded", "lang=en"));
  }

  /// One press each with a proof of its own, and without one when there are no more.
  static Supplier<ByteBuffer> answer(Queue<String> proofs) {
    return () -> {
      String proof = proofs.poll();
      String body = "altcha=" + (proof == null ? "" : proof.replace("+", "%2B"));
      return bytes(post("/api/v1/answers", "application/x-www-form-urlencoded", body));
    };
  }

  static Supplier<ByteBuffer> always(String request) {
    ByteBuffer bytes = bytes(request);
    return bytes::duplicate;
  }

  static String post(String path, String type, String body) {
    return "POST %s HTTP/1.1\r\nHost: bench\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, type, body.length(), body);
  }

  private static ByteBuffer bytes(String request) {
    return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
  }
}
