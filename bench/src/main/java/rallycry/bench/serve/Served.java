package rallycry.bench.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server in a process of its own, from its start to its end.
///
/// @param toFirstPage from the start of the process to the last byte of its first page
record Served(Process process, InetSocketAddress address, Duration toFirstPage)
    implements AutoCloseable {

  private static final Path PROGRAM = Path.of(System.getProperty("rallycry.home"), "rallycry");
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /// Starts ours as a host does, on a free port.
  static Served up(Path data, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(PROGRAM.toString(), "up", "--port", "0", "--data", data.toString()));
    command.addAll(List.of(options));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port(process));
    page(address);
    return new Served(process, address, Duration.ofNanos(System.nanoTime() - start));
  }

  private static int port(Process process) throws IOException {
    BufferedReader said = process.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    throw new IOException("the server ended before it served");
  }

  private static void page(InetSocketAddress address) throws IOException {
    try (var socket = new Socket(address.getAddress(), address.getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: bench\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var conversation = new Conversation();
      var buffer = new byte[1 << 16];
      int read;
      do {
        read = socket.getInputStream().read(buffer);
      } while (read > 0 && conversation.take(ByteBuffer.wrap(buffer, 0, read)) == 0);
    }
  }

  /// Memory that it is resident with, in MB.
  double resident() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    Matcher matcher = RESIDENT.matcher(Files.readString(status));
    if (!matcher.find()) {
      throw new IOException("no VmRSS in " + status);
    }
    return Long.parseLong(matcher.group(1)) / 1e3;
  }

  /// Processor time that it used so far.
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
