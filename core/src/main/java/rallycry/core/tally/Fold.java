package rallycry.core.tally;

import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

/// The fold: what an account adds to the tally, and how a change of an account changes it and the
/// person it belongs to.
public final class Fold {

  private Fold() {}

  /// Takes out what the account was and puts in what it is.
  ///
  /// @param others the same person's other accounts
  public static void change(
      AccountState before, AccountState after, Person others, TallyChange into) {
    int known = before.posts().size();
    for (int i = 0; i < after.posts().size(); i++) {
      PostState post = after.posts().get(i);
      if (i >= known) {
        post(after.platform(), after.goneThrough(), post, 1, into);
      } else if (before.goneThrough() != after.goneThrough()
          || !post.equals(before.posts().get(i))) {
        post(before.platform(), before.goneThrough(), before.posts().get(i), -1, into);
        post(after.platform(), after.goneThrough(), post, 1, into);
      }
    }
    standing(after.platform(), Standing.of(before), Standing.of(after), others, into);
  }

  /// The most frequent [#change], a post more, without looking at the account's other posts.
  ///
  /// @return the account's standing with it
  public static Standing add(
      Platform platform,
      int goneThrough,
      Standing was,
      PostState post,
      Person others,
      TallyChange into) {
    post(platform, goneThrough, post, 1, into);
    Standing is = was.with(post, goneThrough);
    standing(platform, was, is, others, into);
    return is;
  }

  /// What an account adds beside its posts, as a person of its own.
  public static void account(Platform platform, Standing standing, TallyChange into) {
    standing(platform, Standing.NONE, standing, Person.NOBODY, into);
  }

  /// What a post adds.
  public static void post(Platform platform, int goneThrough, PostState post, TallyChange into) {
    post(platform, goneThrough, post, 1, into);
  }

  private static void standing(
      Platform platform, Standing was, Standing is, Person others, TallyChange into) {
    if (was.present() != is.present()) {
      into.add(Cell.of(Measure.ACCOUNTS), is.present() ? 1 : -1);
    }
    Person.change(others.with(platform, was), others.with(platform, is), into);
  }

  private static void post(
      Platform platform, int goneThrough, PostState post, int sign, TallyChange into) {
    if (!post.isSeen()) {
      return;
    }
    Outcome outcome = post.outcome();
    if (post.stands(goneThrough)) {
      into.add(Cell.of(Measure.POSTS, Dimension.OUTCOME, outcome.ordinal()), sign);
      into.add(Cell.of(Measure.POSTS, Dimension.PLATFORM, platform.ordinal()), sign);
      into.add(Cell.of(Measure.POSTS), sign);
      if (outcome.isDisclosure()) {
        into.add(Cell.of(Measure.DISCLOSURES), sign);
        into.add(Cell.of(Measure.DISCLOSURES, Dimension.MINUTE, post.minute()), sign);
        return;
      }
    }
    if (post.isSetAside() || post.disclosedOnce()) {
      Measure measure = post.isSetAside() ? Measure.SET_ASIDE : Measure.RETRACTIONS;
      Cause cause = post.retractedBy(goneThrough).orElseThrow();
      into.add(Cell.of(measure), sign);
      into.add(Cell.of(measure, Dimension.CAUSE, cause.ordinal()), sign);
    }
  }
}
