package rallycry.core.record;

import java.util.Arrays;
import java.util.function.Supplier;
import rallycry.core.ledger.Key;
import rallycry.core.post.Post;
import rallycry.core.post.Sighting;
import rallycry.core.post.Slice;
import rallycry.core.privacy.SipHash;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Reading;

/// Remembers how recent wordings were read. In a campaign very many people write the very same
/// words.
///
/// Reading is a pure function of text, language and shape, so a remembered reading is the same
/// reading. A wording is known by a keyed hash of 128 bits, so that no text is held and nobody
/// outside can aim at one. A wording may stand in any of four places; a fifth replaces the oldest.
/// Shared by threads without a lock: what is remembered is immutable, and a race costs at most one
/// more reading.
public final class ReadingMemo {

  /// Bytes of a memo's secret.
  public static final int SECRET_SIZE = SipHash.KEY_SIZE;

  private static final int WAYS = 4;
  private static final int PLACES = WAYS << 16;

  private final Known[] places = new Known[PLACES];
  private final SipHash hash;

  private record Known(long high, long low, Reading reading) {

    boolean isOf(Key wording) {
      return high == wording.high() && low == wording.low();
    }
  }

  /// @param secret [#SECRET_SIZE] bytes that nobody outside can know
  public ReadingMemo(byte[] secret) {
    hash = new SipHash(secret);
  }

  /// Puts the memo before a recogniser.
  public PostReader before(PostReader recogniser) {
    return new Remembering(recogniser);
  }

  private final class Remembering implements PostReader {

    private final PostReader recogniser;
    private byte[] scratch = new byte[1024];

    Remembering(PostReader recogniser) {
      this.recogniser = recogniser;
    }

    @Override
    public Reading read(Sighting post) {
      Key wording = wording(post.text(), true, post.language(), post.shape());
      return remembered(wording, () -> recogniser.read(post));
    }

    @Override
    public Reading read(Post post) {
      Key wording = wording(bytes(post.text()), false, post.language(), post.shape());
      return remembered(wording, () -> recogniser.read(post));
    }

    /// Two bytes a character, so that no two texts are alike.
    private Slice bytes(String text) {
      if (scratch.length < 2 * text.length()) {
        scratch = Arrays.copyOf(scratch, 2 * text.length());
      }
      for (int i = 0; i < text.length(); i++) {
        scratch[2 * i] = (byte) text.charAt(i);
        scratch[2 * i + 1] = (byte) (text.charAt(i) >>> 8);
      }
      return new Slice(scratch, 0, 2 * text.length());
    }
  }

  /// @param asWritten whether the bytes are as a source writes them, which tells them from the same
  ///   bytes of a text
  private Key wording(Slice text, boolean asWritten, String language, Post.Shape shape) {
    Key key = hash.hash(text.bytes(), text.from(), text.to());
    long aspect =
        (long) Language.of(language).code() << 3 | shape.ordinal() << 1 | (asWritten ? 1 : 0);
    return new Key(key.high(), key.low() ^ aspect);
  }

  private Reading remembered(Key wording, Supplier<Reading> read) {
    int set = set(wording);
    for (int way = set; way < set + WAYS; way++) {
      Known known = places[way];
      if (known != null && known.isOf(wording)) {
        return known.reading;
      }
    }
    Reading reading = read.get();
    System.arraycopy(places, set, places, set + 1, WAYS - 1);
    places[set] = new Known(wording.high(), wording.low(), reading);
    return reading;
  }

  private static int set(Key wording) {
    return (int) wording.high() & PLACES - WAYS;
  }
}
