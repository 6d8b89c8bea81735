package rallycry.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.post.Platform;
import rallycry.core.privacy.Pseudonyms;

/// The campaign's secret, in a file of its own that its owner alone may read. Destroying the file
/// makes the ledger anonymous for ever.
final class CampaignKey {

  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private CampaignKey() {}

  /// Reads the secret.
  ///
  /// @throws LedgerException with `WRONG_KEY` if others may read it too, or it is no secret of ours
  static byte[] read(Path file) {
    byte[] secret = readAlone(file);
    if (secret.length != Pseudonyms.SECRET_SIZE) {
      throw new LedgerException(
          Code.WRONG_KEY,
          "the key %s has %d bytes and not %d. Put back the one that belongs to this folder."
              .formatted(file, secret.length, Pseudonyms.SECRET_SIZE));
    }
    return secret;
  }

  /// Reads a file that nobody else may read.
  ///
  /// @throws LedgerException with `WRONG_KEY` if others may
  static byte[] readAlone(Path file) {
    try {
      if (isShared(file)) {
        throw new LedgerException(
            Code.WRONG_KEY, "others may read the key %1$s. Run: chmod 600 %1$s".formatted(file));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Failures.of("read the key", file, e);
    }
  }

  /// A new secret.
  static byte[] random() {
    var secret = new byte[Pseudonyms.SECRET_SIZE];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /// A keyed hash of a constant: tells a wrong key, and nothing else.
  static byte[] check(byte[] secret) {
    Key check = new Pseudonyms(secret).account(Platform.OTHER, "key check");
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(check.high()).putLong(check.low()).array();
  }

  /// Whether anybody but its owner may read or write it. Where a file system has no such notion,
  /// the operator has to see to it.
  private static boolean isShared(Path file) throws IOException {
    return hasModes(file) && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file));
  }

  /// Keeps a secret in a new file.
  static void write(Path file, byte[] secret) {
    FileAttribute<?>[] mode =
        hasModes(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
            : new FileAttribute<?>[0];
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, mode)) {
      channel.write(ByteBuffer.wrap(secret));
      channel.force(true);
    } catch (IOException e) {
      throw Failures.of("write the key", file, e);
    }
  }

  private static boolean hasModes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
