package rallycry.testkit;

import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// The people of the tests. None of them exists.
public enum Cast {
  /// Deletes her post.
  ANA(Platform.X),
  /// Has two accounts, this one and [#BEN_ELSEWHERE], and answered on our own page as well.
  BEN(Platform.FEDIVERSE),
  /// Ben's other account.
  BEN_ELSEWHERE(Platform.BLUESKY),
  /// Edits.
  CHI(Platform.FEDIVERSE),
  /// Leaves the platform.
  DEE(Platform.X),
  /// Writes again and again.
  EVE(Platform.FACEBOOK),
  /// Supports, and never says it of himself.
  FIN(Platform.WEB),
  /// Ben's answer on our own page.
  BEN_ON_THE_PAGE(Platform.WEB);

  /// The language they all write in.
  public static final Language ENGLISH = Language.of("en");

  private final Platform platform;

  Cast(Platform platform) {
    this.platform = platform;
  }

  public Platform platform() {
    return platform;
  }

  public Key account() {
    return key(-1);
  }

  /// The key of one of their posts.
  ///
  /// @param number from 0
  public Key post(int number) {
    return key(number);
  }

  /// They write a post, in the minute that has its number.
  public Entry.Answered writes(int number, Outcome outcome) {
    return edits(number, 0, outcome);
  }

  /// They change a post.
  public Entry.Answered edits(int number, int version, Outcome outcome) {
    return new Entry.Answered(
        post(number), account(), platform, number, version, outcome, Settings.NONE, ENGLISH);
  }

  /// One of their posts no longer stands.
  public Entry loses(int number, Cause cause) {
    return new Entry.PostRetracted(post(number), platform, number, cause);
  }

  /// A host finds that one of their posts, which was set aside, is theirs after all.
  public Entry isPutBack(int number) {
    return new Entry.PutBack(post(number), platform, number);
  }

  /// They leave, with everything they wrote up to a minute.
  public Entry leaves(int minute) {
    return new Entry.AccountGone(account(), platform, minute);
  }

  /// They show, with the receipt of an answer on our own page, that this account is theirs too.
  public Entry links(Cast answer, int minute) {
    return new Entry.AccountLinked(account(), answer.account(), platform, minute);
  }

  /// They take back every link they showed up to a minute.
  public Entry takesBackLinks(int minute) {
    return new Entry.LinksTakenBack(account(), minute);
  }

  private Key key(int number) {
    // Either half is another for every number, as with the keyed hash that makes keys elsewhere.
    long both = (ordinal() + 1L) << Integer.SIZE | number + 2;
    return new Key(both * 0x9e3779b97f4a7c15L, both * 0xbf58476d1ce4e5b9L);
  }
}
