package rallycry.embedded;

import java.util.HashMap;
import java.util.Map;
import rallycry.core.tally.PostState;

/// The state of every post, sixteen bytes each:
///
/// ```
/// owner   ┌ edited 1 bit · fate 4 bits · person 27 bits
/// minute  ├
/// reading ├ as packed in PostState
/// next    └ another post of the same person
/// ```
///
/// The second of the edit stands apart, since few posts are edited.
final class Posts {

  /// No such post; no such person.
  static final int NONE = -1;

  private static final int OWNER = 0;
  private static final int MINUTE = 1;
  private static final int READING = 2;
  private static final int NEXT = 3;
  private static final int WIDTH = 4;

  private static final int PERSON_BITS = 27;
  private static final int NOBODY = (1 << PERSON_BITS) - 1;
  private static final int EDITED = 1 << 31;

  private final IntColumn columns = new IntColumn();
  private final Map<Integer, Integer> versions = new HashMap<>();

  PostState state(int post) {
    long at = (long) post * WIDTH;
    int owner = columns.get(at + OWNER);
    return new PostState(
        columns.get(at + MINUTE),
        (owner & EDITED) == 0 ? 0 : versions.getOrDefault(post, 0),
        columns.get(at + READING),
        (byte) (owner >>> PERSON_BITS & 15));
  }

  /// The person who wrote it, or [#NONE] where only a retraction of it was seen.
  int owner(int post) {
    int person = columns.get((long) post * WIDTH + OWNER) & NOBODY;
    return person == NOBODY ? NONE : person;
  }

  /// The next post of the same person, or [#NONE].
  int next(int post) {
    return columns.get((long) post * WIDTH + NEXT);
  }

  /// A post that nobody is known to have written.
  void add(int post, PostState state) {
    link(post, NOBODY, NONE, state);
  }

  /// A post with its author and the author's post before it.
  void add(int post, int person, int next, PostState state) {
    if (person >= NOBODY) {
      throw new IllegalStateException("one process holds at most " + NOBODY + " accounts");
    }
    link(post, person, next, state);
  }

  /// Forgets all posts.
  void clear() {
    versions.clear();
  }

  private void link(int post, int person, int next, PostState state) {
    long at = (long) post * WIDTH;
    columns.set(at + OWNER, person);
    columns.set(at + NEXT, next);
    set(post, state);
  }

  void set(int post, PostState state) {
    long at = (long) post * WIDTH;
    int edited = state.version() == 0 ? 0 : EDITED;
    if (edited != 0) {
      versions.put(post, state.version());
    }
    int person = columns.get(at + OWNER) & NOBODY;
    columns.set(at + OWNER, person | state.fate() << PERSON_BITS | edited);
    columns.set(at + MINUTE, state.minute());
    columns.set(at + READING, state.reading());
  }
}
