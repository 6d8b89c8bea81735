package rallycry.platforms.activitypub.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;

/// Ties a body to the headers that are signed: `Digest` (RFC 3230) and `Content-Digest` (RFC 9530).
final class Digests {

  private Digests() {}

  /// `SHA-256=base64`
  static String digest(byte[] body) {
    return "SHA-256=" + base64(sha256(body));
  }

  /// `sha-256=:base64:`
  static String contentDigest(byte[] body) {
    return "sha-256=:" + base64(sha256(body)) + ":";
  }

  /// Passes if the header names at least one digest we know, and all it names are the body's.
  ///
  /// @param header the value of either header
  static void check(String header, byte[] body) throws BadSignature {
    boolean known = false;
    for (String one : header.split(",", 8)) {
      int equals = one.indexOf('=');
      if (equals < 0) {
        throw new BadSignature(Reason.MALFORMED);
      }
      String algorithm = one.substring(0, equals).strip().toUpperCase(Locale.ROOT);
      if (algorithm.equals("SHA-256") || algorithm.equals("SHA-512")) {
        String expected = base64(hash(algorithm, body));
        String given = one.substring(equals + 1).strip().replace(":", "");
        if (!MessageDigest.isEqual(expected.getBytes(US_ASCII), given.getBytes(US_ASCII))) {
          throw new BadSignature(Reason.DIGEST);
        }
        known = true;
      }
    }
    if (!known) {
      throw new BadSignature(Reason.ALGORITHM);
    }
  }

  static byte[] sha256(byte[] bytes) {
    return hash("SHA-256", bytes);
  }

  private static byte[] hash(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has " + algorithm, never);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
