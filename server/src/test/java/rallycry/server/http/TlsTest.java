package rallycry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// TLS with certificates that we make ourselves.
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;

  @Test
  void certificate_isServed_andItsRenewalToo_withoutARestart() throws Exception {
    write("first.example");
    var pem = new Listening.Pem(folder.resolve("chain.pem"), folder.resolve("key.pem"));
    var listening =
        new Listening(
            "127.0.0.1", 0, Set.of(), Listening.THIS_MACHINE, Optional.of(pem), Limits.DEFAULT);
    try (Web web = Web.start(listening, (_, _) -> "", Watcher.NOBODY, List::of, _ -> {})) {
      assertThat(web.address("localhost")).startsWith("https://localhost:");
      assertThat(served(web)).isEqualTo("CN=first.example");
      Files.writeString(pem.chain(), "half of it");
      Files.setLastModifiedTime(pem.chain(), FileTime.from(Instant.EPOCH));
      web.renew();
      assertThat(served(web)).isEqualTo("CN=first.example");
      write("second.example");
      web.renew();
      assertThat(served(web)).isEqualTo("CN=second.example");
    }
  }

  /// @return whose certificate a visitor is shown
  private static String served(Web web) throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    int port = Integer.parseInt(web.address("").replaceAll("\\D", ""));
    try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.startHandshake();
      var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return certificate.getSubjectX500Principal().getName();
    }
  }

  private void write(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String[] command = {
      keytool.toString(),
      "-genkeypair",
      "-keyalg",
      "EC",
      "-alias",
      "it",
      "-dname",
      "CN=" + name,
      "-keystore",
      store.toString(),
      "-storetype",
      "PKCS12",
      "-storepass",
      new String(PASSWORD)
    };
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    pem("chain.pem", "CERTIFICATE", keys.getCertificate("it").getEncoded());
    pem("key.pem", "PRIVATE KEY", keys.getKey("it", PASSWORD).getEncoded());
  }

  private void pem(String file, String what, byte[] content) throws Exception {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what));
  }

  /// This test looks at the certificate itself.
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
