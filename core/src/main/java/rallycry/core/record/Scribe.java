package rallycry.core.record;

import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Sighting;
import rallycry.core.privacy.Pseudonyms;

/// Writes an [Activity] down as an [Entry]: reads the post, and puts keys where names stood.
///
/// Belongs to one thread, as its reader and its pseudonyms do.
public final class Scribe {

  private final PostReader recogniser;
  private final Pseudonyms pseudonyms;

  /// @param recogniser a pure function of each post
  public Scribe(PostReader recogniser, Pseudonyms pseudonyms) {
    this.recogniser = recogniser;
    this.pseudonyms = pseudonyms;
  }

  public Entry write(Activity activity) {
    return switch (activity) {
      case Activity.Posted posted -> answered(posted.post(), 0);
      case Activity.Edited edited -> answered(edited.post(), (int) edited.second());
      case Activity.Deleted deleted ->
          new Entry.PostRetracted(
              pseudonyms.post(deleted.platform(), deleted.postId()),
              deleted.platform(),
              minute(deleted.second()),
              Cause.DELETED);
      case Activity.AccountGone gone ->
          new Entry.AccountGone(
              pseudonyms.account(gone.platform(), gone.accountId()),
              gone.platform(),
              minute(gone.second()));
      case Activity.AccountMoved moved ->
          new Entry.AccountLinked(
              pseudonyms.account(moved.platform(), moved.to()),
              pseudonyms.account(moved.platform(), moved.from()),
              moved.platform(),
              minute(moved.second()));
    };
  }

  /// The same as for a [Activity.Posted] of its post.
  public Entry.Answered write(Sighting sighting) {
    return answered(
        pseudonyms.post(sighting.platform(), sighting.id()),
        pseudonyms.account(sighting.platform(), sighting.author()),
        sighting.platform(),
        minute(sighting.second()),
        0,
        recogniser.read(sighting));
  }

  private Entry.Answered answered(Post post, int version) {
    return answered(
        pseudonyms.post(post.platform(), post.id()),
        pseudonyms.account(post.platform(), post.author()),
        post.platform(),
        minute(post.second()),
        version,
        recogniser.read(post));
  }

  private static Entry.Answered answered(
      Key post, Key account, Platform platform, int minute, int version, Verdict verdict) {
    return new Entry.Answered(
        post,
        account,
        platform,
        minute,
        version,
        verdict.outcome(),
        verdict.settings(),
        verdict.language());
  }

  private static int minute(long second) {
    return (int) Math.floorDiv(second, 60L);
  }
}
