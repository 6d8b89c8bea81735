package rallycry.core.privacy;

import java.nio.charset.StandardCharsets;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;
import rallycry.core.post.Slice;

/// Turns ids into keys with a campaign's secret. Without the secret nobody can tell, or try out,
/// whose key it is.
///
/// Instances hold a scratch buffer and belong to one thread.
public final class Pseudonyms {

  /// Bytes of a campaign's secret.
  public static final int SECRET_SIZE = SipHash.KEY_SIZE;

  private static final byte POST = 'p';
  private static final byte ACCOUNT = 'a';

  private final SipHash hash;
  private byte[] scratch = new byte[128];

  /// @param secret [#SECRET_SIZE] bytes from a cryptographic source, for this campaign alone
  public Pseudonyms(byte[] secret) {
    hash = new SipHash(secret);
  }

  public Key post(Platform platform, String id) {
    return key(POST, platform, id);
  }

  public Key account(Platform platform, String id) {
    return key(ACCOUNT, platform, id);
  }

  /// The same for an id in ASCII.
  public Key post(Platform platform, Slice id) {
    return key(POST, platform, id);
  }

  /// The same for an id in ASCII.
  public Key account(Platform platform, Slice id) {
    return key(ACCOUNT, platform, id);
  }

  private Key key(byte domain, Platform platform, String id) {
    byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
    return key(domain, platform, new Slice(utf8, 0, utf8.length));
  }

  private Key key(byte domain, Platform platform, Slice id) {
    int length = id.length() + 2;
    if (length > scratch.length) {
      scratch = new byte[length];
    }
    scratch[0] = domain;
    scratch[1] = (byte) platform.ordinal();
    System.arraycopy(id.bytes(), id.from(), scratch, 2, id.length());
    return hash.hash(scratch, 0, length);
  }
}
