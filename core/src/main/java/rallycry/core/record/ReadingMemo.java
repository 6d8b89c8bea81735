package rallycry.core.record;

import java.util.Arrays;
import java.util.function.Function;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Post;
import rallycry.core.post.Sighting;
import rallycry.core.post.Slice;
import rallycry.core.privacy.SipHash;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Settings;

/// Remembers how recent wordings were read. In a campaign very many people write the very same
/// words.
///
/// Reading is a pure function of text, language and shape, so a remembered verdict is the same
/// verdict. A wording is known by a keyed hash, so that no text is held and nobody outside can aim
/// at one. Shared by threads: a race costs at most one more reading.
public final class ReadingMemo {

  /// Bytes of a memo's secret.
  public static final int SECRET_SIZE = SipHash.KEY_SIZE;

  /// Stands where no verdict is known.
  private static final Verdict NONE =
      new Verdict(Outcome.NO_WORDS, Settings.NONE, Language.UNKNOWN);

  private final Wordings wordings = new Wordings();
  private final WordingHash hash;

  /// @param secret [#SECRET_SIZE] bytes that nobody outside can know
  public ReadingMemo(byte[] secret) {
    hash = new WordingHash(new SipHash(secret));
  }

  /// Puts the memo before a recogniser.
  public PostReader before(Function<Post, Reading> recogniser) {
    return new Remembering(recogniser);
  }

  private final class Remembering implements PostReader {

    private final Function<Post, Reading> recogniser;
    private byte[] scratch = new byte[1024];

    Remembering(Function<Post, Reading> recogniser) {
      this.recogniser = recogniser;
    }

    @Override
    public Verdict read(Sighting sighting) {
      Language stated = Language.of(sighting.language());
      long wording = wording(sighting.text(), true, stated, sighting.shape());
      Verdict known = wordings.find(wording, NONE);
      return isKnown(known) ? known : judge(wording, sighting.post(), stated);
    }

    @Override
    public Verdict read(Post post) {
      Language stated = Language.of(post.language());
      long wording = wording(bytes(post.text()), false, stated, post.shape());
      Verdict known = wordings.find(wording, NONE);
      return isKnown(known) ? known : judge(wording, post, stated);
    }

    private Verdict judge(long wording, Post post, Language stated) {
      Verdict verdict = Verdict.of(recogniser.apply(post), stated);
      wordings.add(wording, verdict);
      return verdict;
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
  private long wording(Slice text, boolean asWritten, Language stated, Post.Shape shape) {
    int aspect = stated.code() << 3 | shape.ordinal() << 1 | (asWritten ? 1 : 0);
    return hash.hash(text, aspect);
  }

  @SuppressWarnings("ReferenceEquality") // of those that say the same, only this one says nothing
  private static boolean isKnown(Verdict verdict) {
    return verdict != NONE;
  }
}
