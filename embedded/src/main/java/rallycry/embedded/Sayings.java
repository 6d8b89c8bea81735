package rallycry.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import rallycry.core.ledger.Key;
import rallycry.core.tally.PostState;

/// What is said of posts apart from their wordings, whether the posts were seen or not: of each
/// post, what stands.
final class Sayings {

  private final KeyTable numbers = new KeyTable();
  private final List<Key> posts = new ArrayList<>();
  private final List<PostState> said = new ArrayList<>();
  private long news;

  synchronized void add(Key post, PostState saying) {
    int number = numbers.number(post);
    if (number == posts.size()) {
      posts.add(post);
      said.add(saying);
      news++;
    } else {
      PostState known = said.set(number, said.get(number).merge(saying));
      news += known.equals(said.get(number)) ? 0 : 1;
    }
  }

  void forEach(BiConsumer<Key, PostState> taker) {
    for (int i = 0; i < posts.size(); i++) {
      taker.accept(posts.get(i), said.get(i));
    }
  }

  /// How many told anything new.
  long news() {
    return news;
  }
}
