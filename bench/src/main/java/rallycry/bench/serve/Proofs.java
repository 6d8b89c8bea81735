package rallycry.bench.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;

/// Challenges asked for and solved beforehand, since solving them is what the visitors' devices do.
final class Proofs {

  private static final Pattern CHALLENGE =
      Pattern.compile(
          "\\{\"algorithm\".*\"challenge\":\"(\\w+)\",\"maxnumber\":(\\d+),\"salt\":\"([^\"]+)\".*}");

  private Proofs() {}

  static Queue<String> solve(InetSocketAddress from, int many) throws IOException {
    Queue<String> proofs = new ArrayDeque<>(many);
    try (var socket = new Socket(from.getAddress(), from.getPort())) {
      for (int i = 0; i < many; i++) {
        proofs.add(solve(ask(socket)));
      }
    }
    return proofs;
  }

  private static String ask(Socket socket) throws IOException {
    String request = "GET /api/v1/challenge HTTP/1.1\r\nHost: bench\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var text = new StringBuilder();
    var buffer = new byte[4096];
    while (text.indexOf("}") < 0) {
      int read = socket.getInputStream().read(buffer);
      if (read < 0) {
        throw new IOException("the server gave no challenge");
      }
      text.append(new String(buffer, 0, read, StandardCharsets.US_ASCII));
    }
    return text.toString();
  }

  private static String solve(String answer) throws IOException {
    Matcher challenge = CHALLENGE.matcher(answer);
    if (!challenge.find()) {
      throw new IOException("no challenge: " + answer);
    }
    try {
      long number =
          Altcha.solveChallenge(
                  challenge.group(1),
                  challenge.group(3),
                  Altcha.Algorithm.SHA256,
                  Long.parseLong(challenge.group(2)),
                  0)
              .number;
      String json = challenge.group().replaceFirst("}$", ",\"number\":" + number + "}");
      return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    } catch (Exception failure) {
      throw new IOException("a challenge could not be solved", failure);
    }
  }
}
