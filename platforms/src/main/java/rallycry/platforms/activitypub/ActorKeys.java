package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import rallycry.platforms.activitypub.signature.Signer;

/// The key pair by which other servers know our actors: RSA of 2,048 bits, since that is what all
/// of them take.
public final class ActorKeys {

  /// The file it lies in, in the campaign's folder.
  public static final String FILE = "fediverse-key";

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "-----END PRIVATE KEY-----\n";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final PrivateKey secret;
  private final PublicKey open;

  private ActorKeys(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /// A new one, as PEM, to be kept where nobody else may read it.
  public static byte[] fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
      return (BEGIN + LINES.encodeToString(pkcs8) + "\n" + END).getBytes(US_ASCII);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException("every Java platform has RSA", never);
    }
  }

  /// Reads what [#fresh] made.
  ///
  /// @throws IllegalArgumentException if it is no such key
  public static ActorKeys of(byte[] pem) {
    String body = new String(pem, US_ASCII).replace(BEGIN, "").replace(END, "");
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
      if (rsa.generatePrivate(spec) instanceof RSAPrivateCrtKey key) {
        var open = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return new ActorKeys(key, rsa.generatePublic(open));
      }
    } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
      throw new IllegalArgumentException(
          FILE + " holds no key. Put back the one that was there, or followers are lost.", notAKey);
    }
    throw new IllegalArgumentException(FILE + " holds a key of another kind");
  }

  Signer signer(String actor) {
    return new Signer(Addresses.keyOf(actor), secret);
  }

  /// The half of it that everyone may know, as PEM.
  String publicPem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + LINES.encodeToString(open.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
