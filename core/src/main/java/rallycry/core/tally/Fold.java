package rallycry.core.tally;

import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

/// The fold: what a person adds to the tally, and how a change of a person changes it.
public final class Fold {

  private Fold() {}

  /// Takes out what the person was and puts in what they are.
  public static void change(PersonState before, PersonState after, TallyChange into) {
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
    Standing.change(after.platform(), Standing.of(before), Standing.of(after), into);
  }

  /// The most frequent [#change], a post more, without looking at the person's other posts.
  ///
  /// @return the person's standing with it
  public static Standing add(
      Platform platform, int goneThrough, Standing was, PostState post, TallyChange into) {
    post(platform, goneThrough, post, 1, into);
    Standing is = was.with(post, goneThrough);
    Standing.change(platform, was, is, into);
    return is;
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
