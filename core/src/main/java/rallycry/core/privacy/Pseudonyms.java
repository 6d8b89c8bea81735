package rallycry.core.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;

/// Turns ids into keys with a campaign's secret. Without the secret nobody can tell, or try out,
/// whose key it is.
///
/// Instances hold a scratch buffer and belong to one thread.
public final class Pseudonyms {

  /// Bytes of a campaign's secret.
  public static final int SECRET_SIZE = 16;

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

  private Key key(byte domain, Platform platform, String id) {
    int length = id.length();
    if (length + 2 > scratch.length) {
      scratch = Arrays.copyOf(scratch, length + 2);
    }
    scratch[0] = domain;
    scratch[1] = (byte) platform.ordinal();
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if (c >= 0x80) {
        return wide(domain, platform, id);
      }
      scratch[i + 2] = (byte) c;
    }
    return hash.hash(scratch, length + 2);
  }

  private Key wide(byte domain, Platform platform, String id) {
    byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
    byte[] input = new byte[utf8.length + 2];
    input[0] = domain;
    input[1] = (byte) platform.ordinal();
    System.arraycopy(utf8, 0, input, 2, utf8.length);
    return hash.hash(input, input.length);
  }
}
