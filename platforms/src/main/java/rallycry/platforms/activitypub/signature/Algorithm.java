package rallycry.platforms.activitypub.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;

/// The two ways of signing that the fediverse uses.
public enum Algorithm {
  RSA("SHA256withRSA", "RSA"),
  ED25519("Ed25519", "EdDSA"),
  /// Whichever of them the key is for.
  OF_KEY("", "");

  private final String signature;
  private final String key;

  Algorithm(String signature, String key) {
    this.signature = signature;
    this.key = key;
  }

  /// By its name in a signature of either kind; `hs2019` leaves it to the key.
  static Algorithm named(String name) throws BadSignature {
    return switch (name) {
      case "", "hs2019" -> OF_KEY;
      case "rsa-sha256", "rsa-v1_5-sha256" -> RSA;
      case "ed25519" -> ED25519;
      default -> throw new BadSignature(Reason.ALGORITHM);
    };
  }

  boolean verify(PublicKey key, byte[] base, byte[] signature) {
    Algorithm algorithm = this == OF_KEY ? of(key.getAlgorithm()) : this;
    if (!algorithm.key.equals(key.getAlgorithm()) || algorithm == OF_KEY) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(algorithm.signature);
      verifier.initVerify(key);
      verifier.update(base);
      return verifier.verify(signature);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }

  static byte[] sign(PrivateKey key, byte[] base) {
    try {
      Signature signer = Signature.getInstance(of(key.getAlgorithm()).signature);
      signer.initSign(key);
      signer.update(base);
      return signer.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("our own key cannot sign", broken);
    }
  }

  private static Algorithm of(String key) {
    return switch (key) {
      case "RSA" -> RSA;
      case "EdDSA", "Ed25519" -> ED25519;
      default -> OF_KEY;
    };
  }
}
