package rallycry.server.http;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The certificate that is served: read from its files, and again when they change, since most are
/// renewed every few weeks and nobody wants to restart for that.
final class Certificate implements AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final System.Logger LOG = System.getLogger(Certificate.class.getName());

  private final Listening.Pem pem;
  private final Consumer<Tls> server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private List<FileTime> served = List.of();

  private Certificate(Listening.Pem pem, Consumer<Tls> server) {
    this.pem = pem;
    this.server = server;
    served = changed();
  }

  /// @throws RuntimeException if they cannot be read, or do not belong together
  static Tls read(Listening.Pem pem) {
    Keys keys =
        Keys.builder()
            .pem(files ->
                files.certChain(Resource.create(pem.chain())).key(Resource.create(pem.key())))
            .build();
    return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
  }

  /// Looks now and then whether the files have changed.
  ///
  /// @param server takes what is to be served from now on
  static Certificate watch(Listening.Pem pem, Consumer<Tls> server) {
    var certificate = new Certificate(pem, server);
    Thread.ofPlatform().daemon().name("rallycry-certificate").start(certificate::watch);
    return certificate;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /// Serves the files as they are now, if they have changed. A half-written pair is tried again.
  void look() {
    List<FileTime> now = changed();
    if (now.equals(served)) {
      return;
    }
    try {
      server.accept(read(pem));
      served = now;
      LOG.log(System.Logger.Level.INFO, "a renewed certificate is served");
    } catch (RuntimeException unusable) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the renewed certificate cannot be used; the one before is still served",
          unusable);
    }
  }

  private void watch() {
    try {
      while (!closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private List<FileTime> changed() {
    try {
      return List.of(Files.getLastModifiedTime(pem.chain()), Files.getLastModifiedTime(pem.key()));
    } catch (IOException away) {
      // In the middle of being replaced: as they were, until they are back.
      return served;
    }
  }
}
