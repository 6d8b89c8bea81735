package rallycry.core.record;

import java.util.function.Function;
import rallycry.core.post.Post;
import rallycry.core.recognise.Reading;

/// Remembers how recent wordings were read. In a campaign very many people write the very same
/// words.
///
/// Reading is a pure function of text, language and shape, so a remembered reading is the same
/// reading. Direct-mapped: a wording that falls on a taken place replaces what stood there. Holds
/// texts in memory only. Shared by threads without a lock: what is remembered is immutable, and a
/// race costs at most one more reading.
public final class ReadingMemo {

  private static final int PLACES = 1 << 17;

  /// Longer texts are seldom written twice, and would cost the memory of many short ones.
  private static final int LONGEST = 300;

  private final Known[] places = new Known[PLACES];

  private record Known(String text, String language, Post.Shape shape, Reading reading) {

    boolean isOf(Post post) {
      return shape == post.shape() && text.equals(post.text()) && language.equals(post.language());
    }
  }

  /// Puts the memo before a recogniser.
  public Function<Post, Reading> before(Function<Post, Reading> recogniser) {
    return post ->
        post.text().length() > LONGEST ? recogniser.apply(post) : remembered(post, recogniser);
  }

  private Reading remembered(Post post, Function<Post, Reading> recogniser) {
    int hash = post.text().hashCode();
    int place = (hash ^ hash >>> 15) & (PLACES - 1);
    Known known = places[place];
    if (known != null && known.isOf(post)) {
      return known.reading();
    }
    Reading reading = recogniser.apply(post);
    places[place] = new Known(post.text(), post.language(), post.shape(), reading);
    return reading;
  }
}
