package rallycry.core.record;

import java.util.function.Function;
import rallycry.core.post.Post;
import rallycry.core.recognise.Reading;

/// Remembers how recent wordings were read. In a campaign very many people write the very same
/// words.
///
/// Reading is a pure function of text, language and shape, so a remembered reading is the same
/// reading. Direct-mapped: a wording that falls on a taken place replaces what stood there. Holds
/// texts in memory only. Belongs to one thread.
public final class ReadingMemo implements Function<Post, Reading> {

  private static final int PLACES = 1 << 14;

  /// Longer texts are seldom written twice, and would cost the memory of many short ones.
  private static final int LONGEST = 300;

  private final Function<Post, Reading> recogniser;
  private final Post[] posts = new Post[PLACES];
  private final Reading[] readings = new Reading[PLACES];

  public ReadingMemo(Function<Post, Reading> recogniser) {
    this.recogniser = recogniser;
  }

  @Override
  public Reading apply(Post post) {
    if (post.text().length() > LONGEST) {
      return recogniser.apply(post);
    }
    int hash = post.text().hashCode();
    int place = (hash ^ hash >>> 15) & (PLACES - 1);
    Post known = posts[place];
    if (known != null && readsAlike(known, post)) {
      return readings[place];
    }
    Reading reading = recogniser.apply(post);
    posts[place] = post;
    readings[place] = reading;
    return reading;
  }

  private static boolean readsAlike(Post one, Post other) {
    return one.shape() == other.shape()
        && one.text().equals(other.text())
        && one.language().equals(other.language());
  }
}
