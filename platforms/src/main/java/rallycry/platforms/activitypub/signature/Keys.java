package rallycry.platforms.activitypub.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Public keys as actors publish them: PEM for requests, Multikey (base58 of an Ed25519 key) for
/// documents.
public final class Keys {

  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  /// What stands before the 32 bytes in an X.509 key (RFC 8410).
  private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  /// What stands before them in a Multikey: the code of `ed25519-pub`.
  private static final byte[] ED25519_CODE = {(byte) 0xed, 0x01};

  private static final int LONGEST_MULTIKEY = 64;
  private static final int SHORTEST_RSA = 1024;
  private static final int LONGEST_RSA = 4096;

  private Keys() {}

  /// @return empty if it is no key that is taken
  public static Optional<PublicKey> ofPem(String pem) {
    if (pem.length() > 8192) {
      return Optional.empty();
    }
    try {
      byte[] x509 =
          Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", ""));
      boolean ed25519 = x509.length == ED25519_HEAD.length + 32;
      return key(ed25519 ? "Ed25519" : "RSA", x509);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /// @return empty if it is no Ed25519 key
  public static Optional<PublicKey> ofMultikey(String multikey) {
    if (!multikey.startsWith("z") || multikey.length() > LONGEST_MULTIKEY) {
      return Optional.empty();
    }
    return decode(multikey.substring(1))
        .filter(bytes -> bytes.length == 34 && Arrays.equals(bytes, 0, 2, ED25519_CODE, 0, 2))
        .flatMap(bytes -> {
          byte[] x509 = Arrays.copyOf(ED25519_HEAD, ED25519_HEAD.length + 32);
          System.arraycopy(bytes, 2, x509, ED25519_HEAD.length, 32);
          return key("Ed25519", x509);
        });
  }

  static Optional<byte[]> decode(String base58) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < base58.length(); i++) {
      int digit = BASE58.indexOf(base58.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < base58.length() && base58.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] digits = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int from = digits.length > 0 && digits[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + digits.length - from];
    System.arraycopy(digits, from, bytes, zeros, digits.length - from);
    return Optional.of(bytes);
  }

  private static Optional<PublicKey> key(String algorithm, byte[] x509) {
    try {
      PublicKey key =
          KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(x509));
      return Optional.of(key).filter(Keys::isOfUse);
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  /// A key that is too short proves nothing; one that is too long costs too much to ask.
  private static boolean isOfUse(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      return bits >= SHORTEST_RSA
          && bits <= LONGEST_RSA
          && rsa.getPublicExponent().bitLength() <= 32;
    }
    return true;
  }
}
