package rallycry.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import rallycry.core.ledger.Key;

/// Seals what is nobody else's to read with keys drawn from the campaign's secret (HKDF, RFC 5869):
/// AES-256-GCM for the content, HMAC-SHA-256 for the name it lies under. Without the secret the
/// file tells neither a text nor how long it is, and not even the ledger's own keys lead into it.
final class Seal {

  /// Bytes of a name.
  static final int NAME = 16;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /// Lengths are rounded up to this, so that they tell little.
  private static final int BLOCK = 256;

  private static final byte END = 1;

  private final SecretKey sealing;
  private final SecretKey naming;
  private final SecureRandom random = new SecureRandom();

  /// @param secret of the campaign
  /// @param what is sealed, in a word: each kind has keys of its own
  Seal(byte[] secret, String what) {
    sealing = key(secret, "rallycry %s seal".formatted(what), "AES");
    naming = key(secret, "rallycry %s name".formatted(what), "HmacSHA256");
  }

  /// The name under which what belongs to an answer lies.
  byte[] name(Key answer) {
    return name(ByteBuffer.allocate(NAME).putLong(answer.high()).putLong(answer.low()).array());
  }

  /// The name under which what belongs to an address lies.
  byte[] name(String address) {
    return name(address.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] name(byte[] of) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(naming);
      return Arrays.copyOf(mac.doFinal(of), NAME);
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  /// Seals a content; only under the same name it opens again.
  byte[] seal(byte[] name, byte[] content) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(padded(content));
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  /// @throws AEADBadTagException if it was sealed with another secret, under another name, or
  ///   changed since
  byte[] open(byte[] name, byte[] sealed) throws AEADBadTagException {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, name);
      byte[] padded = cipher.doFinal(sealed, nonce.length, Math.max(0, sealed.length - NONCE));
      return unpadded(padded);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] name) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name);
    return cipher;
  }

  private static byte[] padded(byte[] content) {
    byte[] padded = Arrays.copyOf(content, (content.length / BLOCK + 1) * BLOCK);
    padded[content.length] = END;
    return padded;
  }

  private static byte[] unpadded(byte[] padded) {
    int end = padded.length - 1;
    while (padded[end] != END) {
      end--;
    }
    return Arrays.copyOf(padded, end);
  }

  private static SecretKey key(byte[] secret, String purpose, String algorithm) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(GeneralSecurityException cause) {
    return new IllegalStateException("every JDK 25 seals so", cause);
  }
}
