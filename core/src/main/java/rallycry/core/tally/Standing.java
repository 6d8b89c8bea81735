package rallycry.core.tally;

import rallycry.core.ledger.Outcome;
import rallycry.core.recognise.Language;

/// What counts once of an account, whatever the number of its posts. A post more can be added
/// without looking at the others again; to take one away, begin anew.
///
/// @param present whether any post stands
/// @param supports whether a message of support stands
/// @param disclosures how many disclosures stand
/// @param tells whether one of them is a story
/// @param settings all that they name, as the bits of `Settings`
/// @param firstMinute when the earliest of them was written
/// @param firstReading its reading, packed as in [PostState]; [PostState#UNSEEN] for none
public record Standing(
    boolean present,
    boolean supports,
    int disclosures,
    boolean tells,
    int settings,
    int firstMinute,
    int firstReading) {

  /// Of one who has no post that stands.
  public static final Standing NONE = new Standing(false, false, 0, false, 0, 0, PostState.UNSEEN);

  public static Standing of(AccountState person) {
    Standing standing = NONE;
    for (PostState post : person.posts()) {
      standing = standing.with(post, person.goneThrough());
    }
    return standing;
  }

  /// With a post more; one that does not stand changes nothing.
  public Standing with(PostState post, int goneThrough) {
    if (!post.stands(goneThrough)) {
      return this;
    }
    Outcome outcome = post.outcome();
    if (outcome.isDisclosure()) {
      return withDisclosure(post, outcome);
    }
    boolean support = supports || outcome == Outcome.SUPPORT;
    return present && support == supports
        ? this
        : new Standing(true, support, disclosures, tells, settings, firstMinute, firstReading);
  }

  private Standing withDisclosure(PostState post, Outcome outcome) {
    boolean earlier = disclosures == 0 || isEarlier(post);
    return new Standing(
        true,
        supports,
        disclosures + 1,
        tells || outcome == Outcome.STORY,
        settings | post.settings().bits(),
        earlier ? post.minute() : firstMinute,
        earlier ? post.reading() : firstReading);
  }

  /// Of two in one minute always the same one is the earlier.
  private boolean isEarlier(PostState post) {
    return post.minute() < firstMinute
        || post.minute() == firstMinute && post.reading() < firstReading;
  }

  /// The standing of both together.
  ///
  /// @param otherFirst whether the other one's earliest disclosure is the earliest of both
  Standing and(Standing other, boolean otherFirst) {
    Standing first = otherFirst ? other : this;
    return new Standing(
        present || other.present,
        supports || other.supports,
        disclosures + other.disclosures,
        tells || other.tells,
        settings | other.settings,
        first.firstMinute,
        first.firstReading);
  }

  /// Orders by the earliest disclosure; one without any comes last.
  int compareFirst(Standing other) {
    if (disclosures == 0 || other.disclosures == 0) {
      return Boolean.compare(disclosures == 0, other.disclosures == 0);
    }
    int minutes = Integer.compare(firstMinute, other.firstMinute);
    return minutes != 0 ? minutes : Integer.compare(firstReading, other.firstReading);
  }

  /// Whether both stand in the same settings, minute and language.
  boolean isCutAs(Standing other) {
    return settings == other.settings
        && firstMinute == other.firstMinute
        && firstReading == other.firstReading;
  }

  /// The language of the earliest disclosure.
  Language firstLanguage() {
    return PostState.language(firstReading);
  }
}
