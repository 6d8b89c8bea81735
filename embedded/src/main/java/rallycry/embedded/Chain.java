package rallycry.embedded;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The links that hold the ledger's blocks together: each is the SHA-256 of the one before, of the
/// block's first Seq and of its entries. A block that was changed, moved or cut out breaks it.
final class Chain {

  /// Before the first block.
  static final byte[] START = new byte[32];

  private final MessageDigest digest;

  Chain() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] link(byte[] before, long firstSeq, byte[] entries) {
    digest.update(before);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(firstSeq).flip());
    return digest.digest(entries);
  }
}
