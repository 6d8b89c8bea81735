package rallycry.core.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.post.Activity;
import rallycry.core.post.Post;
import rallycry.core.privacy.Pseudonyms;

/// The codes that were given out and not yet posted. In memory alone: a restart forgets them, so
/// that nothing at rest tells who meant to link what. May be used by any number of threads.
///
/// A code serves one account, the first that posts it: whoever copies it from there comes too late.
/// Heard again, it says the same again.
public final class Claims {

  /// How long a code may be posted.
  public static final Duration STANDS = Duration.ofHours(24);

  /// More at a time than any campaign had; the oldest make room.
  static final int MOST = 100_000;

  private static final Offer UNKNOWN = new Offer(Key.NONE, Long.MIN_VALUE, Optional.empty());

  private final RandomGenerator random;
  private final Map<LinkCode, Offer> offers = new LinkedHashMap<>();
  private final Map<Key, LinkCode> latest = new HashMap<>();

  /// @param answer the account behind an answer on our own page
  /// @param until second since 1970 up to which it may be posted
  /// @param account that posted it
  private record Offer(Key answer, long until, Optional<Key> account) {

    boolean serves(Key asking, long second) {
      return account.map(asking::equals).orElse(second <= until);
    }
  }

  /// @param random cryptographic: codes are drawn from it
  public Claims(RandomGenerator random) {
    this.random = random;
  }

  /// Gives out a code in place of the last one that this answer was given and nobody posted.
  ///
  /// @param answer the account behind the answer whose receipt was shown
  /// @param second now
  public synchronized LinkCode offer(Key answer, long second) {
    LinkCode before = latest.remove(answer);
    if (before != null && offers.getOrDefault(before, UNKNOWN).account().isEmpty()) {
      offers.remove(before);
    }
    makeRoom(second);
    LinkCode code = LinkCode.draw(random);
    offers.put(code, new Offer(answer, second + STANDS.toSeconds(), Optional.empty()));
    latest.put(answer, code);
    return code;
  }

  /// The link that an activity shows, if it is a post with a code that stands.
  ///
  /// @param pseudonyms of the calling thread
  /// @param second now
  public Optional<Entry> link(Activity activity, Pseudonyms pseudonyms, long second) {
    return switch (activity) {
      case Activity.Posted posted -> link(posted.post(), pseudonyms, second);
      case Activity.Edited edited -> link(edited.post(), pseudonyms, second);
      case Activity.Deleted _, Activity.AccountGone _, Activity.AccountMoved _ -> Optional.empty();
    };
  }

  private Optional<Entry> link(Post post, Pseudonyms pseudonyms, long second) {
    if (post.shape() == Post.Shape.REPOST) {
      return Optional.empty();
    }
    return LinkCode.in(post.text())
        .flatMap(
            code -> redeem(code, pseudonyms.account(post.platform(), post.author()), post, second));
  }

  private synchronized Optional<Entry> redeem(LinkCode code, Key account, Post post, long second) {
    Offer offer = offers.getOrDefault(code, UNKNOWN);
    if (!offer.serves(account, second)) {
      return Optional.empty();
    }
    offers.put(code, new Offer(offer.answer(), offer.until(), Optional.of(account)));
    int minute = (int) Math.floorDiv(second, 60L);
    return Optional.of(new Entry.AccountLinked(account, offer.answer(), post.platform(), minute));
  }

  /// Forgets what is past, and if that is not enough the oldest.
  private void makeRoom(long second) {
    var oldest = offers.values().iterator();
    while (oldest.hasNext()) {
      Offer offer = oldest.next();
      if (second <= offer.until() && offers.size() < MOST) {
        return;
      }
      oldest.remove();
      latest.remove(offer.answer());
    }
  }
}
