package rallycry.bench.embedded;

import java.util.SplittableRandom;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// Entries as a large campaign's first day would bring them: every account once, the rest of the
/// posts by accounts of which few write much. The same seed gives the same entries.
final class SyntheticEntries {

  private static final int DAY = 24 * 60;
  private static final int FIRST_MINUTE = 25_135_200;
  private static final Language[] LANGUAGES = {
    Language.of("en"), Language.of("es"), Language.of("fr"), Language.of("hi")
  };

  private final SplittableRandom random = new SplittableRandom(42);
  private final int posts;
  private final int accounts;
  private int made;

  SyntheticEntries(int posts, int accounts) {
    this.posts = posts;
    this.accounts = accounts;
  }

  /// @return false if there are no more
  boolean next(EntryBatch batch, int size) {
    batch.clear();
    for (; made < posts && batch.size() < size; made++) {
      batch.add(entry());
    }
    return batch.size() > 0;
  }

  private Entry entry() {
    // The square of a number from 0 to 1 favours small ones: they are the accounts that write much.
    double where = random.nextDouble();
    boolean first = (long) made * accounts / posts != (long) (made + 1) * accounts / posts;
    long account = first ? (long) made * accounts / posts : (long) (where * where * accounts);
    return new Entry.Answered(
        new Key(mix(made), mix(~made)),
        new Key(mix(account + (1L << 40)), mix(account + (1L << 41))),
        Platform.FACEBOOK,
        FIRST_MINUTE + (int) ((long) made * DAY / posts),
        0,
        outcome(),
        random.nextInt(10) == 0 ? Settings.of(Setting.WORK) : Settings.NONE,
        LANGUAGES[random.nextInt(LANGUAGES.length)]);
  }

  private Outcome outcome() {
    int of100 = random.nextInt(100);
    return of100 < 30
        ? Outcome.ME_TOO
        : of100 < 40
            ? Outcome.STORY
            : of100 < 60 ? Outcome.SUPPORT : of100 < 65 ? Outcome.HOSTILE : Outcome.MENTION;
  }

  /// The finaliser of SplitMix64: as even as the keyed hash it stands for, and cheap.
  private static long mix(long number) {
    long mixed = number + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
