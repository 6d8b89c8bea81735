package rallycry.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// People who press the button on our own page, played. They come as if by a proxy, each from a
/// network of their own, so that whoever looks at the demonstration keeps their own share.
final class Visitors implements Peer {

  private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");

  private final Calling calling;
  private final URI server;
  private final Map<Long, String> receipts = new ConcurrentHashMap<>();

  Visitors(Calling calling, URI server) {
    this.calling = calling;
    this.server = server;
  }

  @Override
  public void says(Said said) {
    Matcher receipt = RECEIPT.matcher(post(said, "/api/v1/answers", "lang=" + said.language()));
    if (receipt.find()) {
      receipts.put(said.number(), receipt.group(1));
    }
  }

  @Override
  public void takesBack(Said said) {
    String receipt = receipts.remove(said.number());
    if (receipt != null) {
      post(said, "/withdraw", "receipt=" + URLEncoder.encode(receipt, UTF_8));
    }
  }

  private String post(Said said, String path, String form) {
    return calling.post(
        server.resolve(path),
        form.getBytes(UTF_8),
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Forwarded-For",
            network(said.number())));
  }

  /// Out of the addresses that RFC 3849 sets apart for examples.
  private static String network(long number) {
    return "2001:db8:%x:%x::1".formatted(number & 0xffff, number >> 16 & 0xffff);
  }
}
