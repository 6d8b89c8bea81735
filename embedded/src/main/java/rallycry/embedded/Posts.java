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
    int[] row = columns.around(first(post));
    int at = IntColumn.within(first(post));
    int owner = row[at + OWNER];
    return new PostState(
        row[at + MINUTE],
        (owner & EDITED) == 0 ? 0 : versions.getOrDefault(post, 0),
        row[at + READING],
        (byte) (owner >>> PERSON_BITS & 15));
  }

  /// The person who wrote it, or [#NONE] where only a retraction of it was seen.
  int owner(int post) {
    int person = columns.get(first(post) + OWNER) & NOBODY;
    return person == NOBODY ? NONE : person;
  }

  /// The next post of the same person, or [#NONE].
  int next(int post) {
    return columns.get(first(post) + NEXT);
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
    int[] row = columns.around(first(post));
    int at = IntColumn.within(first(post));
    row[at + OWNER] = person;
    row[at + NEXT] = next;
    set(post, state);
  }

  void set(int post, PostState state) {
    int[] row = columns.around(first(post));
    int at = IntColumn.within(first(post));
    int edited = state.version() == 0 ? 0 : EDITED;
    if (edited != 0) {
      versions.put(post, state.version());
    }
    int person = row[at + OWNER] & NOBODY;
    row[at + OWNER] = person | state.fate() << PERSON_BITS | edited;
    row[at + MINUTE] = state.minute();
    row[at + READING] = state.reading();
  }

  private static long first(int post) {
    return (long) post * WIDTH;
  }
}
