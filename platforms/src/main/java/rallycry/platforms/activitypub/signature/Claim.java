package rallycry.platforms.activitypub.signature;

import java.security.PublicKey;
import java.time.Instant;

/// What a request's signature says: all of it but whether it is true, which the key alone tells.
///
/// @param keyId where the key is to be found
/// @param created when it was signed
@SuppressWarnings("ArrayRecordComponent") // handed to the cipher, never compared
public record Claim(
    String keyId, Algorithm algorithm, Instant created, byte[] base, byte[] signature) {

  /// Whether the owner of the key signed this.
  public boolean holds(PublicKey key) {
    return algorithm.verify(key, base, signature);
  }
}
