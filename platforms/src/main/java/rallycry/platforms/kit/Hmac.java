package rallycry.platforms.kit;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 (RFC 2104), by which platforms sign what they send us.
public final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";

  private static final String SHA_256 = "sha256=";

  private final SecretKeySpec key;

  /// @param secret as the platform's developer page shows it
  public Hmac(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("a secret may not be empty: anyone could sign with it");
    }
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  public byte[] sign(byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException never) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, never);
    }
  }

  /// Whether the header of a webhook has our signature: `sha256=` and the signature as text.
  ///
  /// @param decoder takes the text apart; throws an [IllegalArgumentException] where it cannot
  public boolean signed(byte[] message, String header, Function<String, byte[]> decoder) {
    try {
      return header.startsWith(SHA_256)
          && signed(message, decoder.apply(header.substring(SHA_256.length())));
    } catch (IllegalArgumentException otherwiseWritten) {
      return false;
    }
  }

  /// Whether a signature is ours, in a time that tells nothing of how much of it is right.
  public boolean signed(byte[] message, byte[] signature) {
    return MessageDigest.isEqual(sign(message), signature);
  }
}
