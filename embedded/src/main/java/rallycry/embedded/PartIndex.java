package rallycry.embedded;

import java.util.Optional;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;
import rallycry.core.tally.Fold;
import rallycry.core.tally.Person;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Standing;
import rallycry.core.tally.TallyChange;

/// What the entries of one [Part] add up to, post by post and account by account. Unlike an [Index]
/// it is asked once, at the end, and so works out no change on the way. Belongs to one thread.
///
/// Posts and accounts are known by the upper halves of their keys, 64 bits of a keyed hash. That
/// any two of twelve million posts are taken for one has a chance of one in 10^8, since only those
/// of one part are compared.
final class PartIndex {

  /// Of an account the lower bits are the ordinal of its platform, those above the last of its
  /// posts with 1 added.
  private static final int PLATFORM_BITS = 4;

  private static final Platform[] PLATFORMS = Platform.values();

  private final Halves postKeys = new Halves();
  private final Halves accountKeys = new Halves();
  private final Posts posts = new Posts();
  private final IntColumn accounts = new IntColumn();
  private final Departures departures = new Departures();

  /// Forgets everything, and keeps the room for it.
  void clear() {
    postKeys.clear();
    accountKeys.clear();
    posts.clear();
    departures.clear();
  }

  /// An account wrote a post, each known by the upper half of its key.
  ///
  /// @return whether that told anything new
  boolean wrote(long account, Platform platform, long post, PostState state) {
    int before = postKeys.size();
    int number = postKeys.number(post);
    if (number < before) {
      return said(number, state);
    }
    int author = number(account, platform);
    int known = accounts.get(author);
    posts.add(number, author, last(known), state);
    accounts.set(author, withLast(known, number));
    return true;
  }

  /// Takes in an entry that is about one account.
  ///
  /// @return whether it told anything new
  boolean apply(Entry entry) {
    return switch (entry) {
      case Entry.Answered said ->
          wrote(said.account().high(), said.platform(), said.post().high(), PostState.of(said));
      case Entry.AccountGone gone ->
          departures.add(number(gone.account().high(), gone.platform()), gone.minute());
      case Entry.PostRetracted _, Entry.PutBack _, Entry.AccountLinked _, Entry.LinksTakenBack _ ->
          throw new IllegalArgumentException("this entry is not about one account");
    };
  }

  /// Takes in what is said of a post apart from its wordings, if it is known here.
  void said(Key about, PostState said) {
    int post = postKeys.find(about.high());
    if (post != Halves.ABSENT) {
      said(post, said);
    }
  }

  /// An account as if it were a person of its own; empty if it is not known here.
  Optional<Person> person(Key account) {
    int number = accountKeys.find(account.high());
    if (number == Halves.ABSENT) {
      return Optional.empty();
    }
    Standing standing = addPosts(number, (cell, delta) -> {});
    return Optional.of(Person.NOBODY.with(platform(accounts.get(number)), standing));
  }

  /// Adds all of it, each account as a person of its own.
  void addTo(TallyChange into) {
    for (int account = 0; account < accountKeys.size(); account++) {
      Fold.account(platform(accounts.get(account)), addPosts(account, into), into);
    }
  }

  /// @return the standing that they give their account
  private Standing addPosts(int account, TallyChange into) {
    int known = accounts.get(account);
    Platform platform = platform(known);
    int goneThrough = departures.through(account);
    Standing standing = Standing.NONE;
    for (int post = last(known); post != Posts.NONE; post = posts.next(post)) {
      PostState state = posts.state(post);
      Fold.post(platform, goneThrough, state, into);
      standing = standing.with(state, goneThrough);
    }
    return standing;
  }

  private boolean said(int post, PostState said) {
    PostState known = posts.state(post);
    PostState merged = known.merge(said);
    if (merged.equals(known)) {
      return false;
    }
    posts.set(post, merged);
    return true;
  }

  private int number(long account, Platform platform) {
    int before = accountKeys.size();
    int number = accountKeys.number(account);
    if (number == before) {
      accounts.set(number, platform.ordinal());
    }
    return number;
  }

  /// The last post of an account, or [Posts#NONE].
  private static int last(int account) {
    return (account >>> PLATFORM_BITS) - 1;
  }

  private static int withLast(int account, int post) {
    return post + 1 << PLATFORM_BITS | platform(account).ordinal();
  }

  private static Platform platform(int account) {
    return PLATFORMS[account & (1 << PLATFORM_BITS) - 1];
  }
}
