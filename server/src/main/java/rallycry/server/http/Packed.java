package rallycry.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// A body that is compressed once, when the first asks for it, for all who do.
///
/// Only for what anybody may read. An answer to a form never comes here: it may hold a receipt
/// beside what somebody else made the browser send, and the length of the two compressed together
/// would tell of the receipt (the attack known as BREACH).
public final class Packed {

  /// Below this, a compressed body needs as many packets as it did before.
  private static final int WORTH_IT = 1024;

  private static final Header GZIP = HeaderValues.create(HeaderNames.CONTENT_ENCODING, "gzip");
  private static final Header BY_ENCODING =
      HeaderValues.create(HeaderNames.VARY, "Accept-Encoding");

  private final String type;
  private final byte[] plain;

  /// Empty until somebody asks for it: the first page is not to wait for what it does not need.
  private volatile byte[] gzip = {};

  private Packed(String type, byte[] plain) {
    this.type = type;
    this.plain = plain;
  }

  /// @param type as `Content-Type`
  /// @param plain text, or a picture: what does not get smaller is sent as it is
  public static Packed of(String type, byte[] plain) {
    return new Packed(type, plain);
  }

  public static Packed of(String type, String plain) {
    return of(type, plain.getBytes(StandardCharsets.UTF_8));
  }

  /// As `Content-Type`.
  public String type() {
    return type;
  }

  public byte[] plain() {
    return plain;
  }

  /// Sends it, in the form that the visitor takes.
  public void send(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, type).header(BY_ENCODING);
    if (isCompressedFor(request)) {
      response.header(GZIP).send(gzip());
    } else {
      response.send(plain);
    }
  }

  boolean isCompressedFor(ServerRequest request) {
    return takesGzip(request) && gzip().length < plain.length;
  }

  /// What is as long as it was is not sent.
  private byte[] gzip() {
    if (gzip.length == 0) {
      gzip = plain.length < WORTH_IT ? plain : compress(plain);
    }
    return gzip;
  }

  /// Whether the visitor takes gzip: `gzip;q=0` says no (RFC 9110, 12.5.3).
  private static boolean takesGzip(ServerRequest request) {
    String accepted = request.headers().value(HeaderNames.ACCEPT_ENCODING).orElse("");
    for (String coding : accepted.split(",", 32)) {
      if (coding.strip().matches("(?i)(gzip|\\*)(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?")) {
        return true;
      }
    }
    return false;
  }

  private static byte[] compress(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 3);
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }
}
