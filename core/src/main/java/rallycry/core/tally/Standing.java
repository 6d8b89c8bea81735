package rallycry.core.tally;

import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

/// What counts once of a person, whatever the number of their posts. A post more can be added
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

  private static final Setting[] SETTINGS = Setting.values();

  public static Standing of(PersonState person) {
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

  /// Takes out what counted and puts in what counts now; what is the same in both is left alone.
  static void change(Platform platform, Standing was, Standing is, TallyChange into) {
    change(Measure.ACCOUNTS, was.present, is.present, into);
    change(Measure.SUPPORTERS, was.supports, is.supports, into);
    if (was.disclosures != is.disclosures) {
      was.messages(-1, into);
      is.messages(1, into);
    }
    boolean sameCut = was.isCutAs(is);
    if (!sameCut || was.disclosures > 0 != is.disclosures > 0) {
      was.addTo(Measure.PEOPLE, was.disclosures > 0, platform, -1, into);
      is.addTo(Measure.PEOPLE, is.disclosures > 0, platform, 1, into);
    }
    if (!sameCut || was.tells != is.tells) {
      was.addTo(Measure.STORYTELLERS, was.tells, platform, -1, into);
      is.addTo(Measure.STORYTELLERS, is.tells, platform, 1, into);
    }
  }

  private static void change(Measure measure, boolean was, boolean is, TallyChange into) {
    if (was != is) {
      into.add(Cell.of(measure), is ? 1 : -1);
    }
  }

  private void messages(int sign, TallyChange into) {
    if (disclosures > 0) {
      into.add(Cell.of(Measure.PEOPLE, Dimension.MESSAGES, disclosures), sign);
    }
  }

  /// Whether both stand in the same settings, minute and language.
  private boolean isCutAs(Standing other) {
    return settings == other.settings
        && firstMinute == other.firstMinute
        && firstReading == other.firstReading;
  }

  private void addTo(
      Measure measure, boolean counts, Platform platform, int sign, TallyChange into) {
    if (!counts) {
      return;
    }
    into.add(Cell.of(measure), sign);
    into.add(Cell.of(measure, Dimension.PLATFORM, platform.ordinal()), sign);
    into.add(Cell.of(measure, Dimension.LANGUAGE, PostState.language(firstReading).code()), sign);
    into.add(Cell.of(measure, Dimension.MINUTE, firstMinute), sign);
    for (Setting setting : SETTINGS) {
      if ((settings & 1 << setting.ordinal()) != 0) {
        into.add(Cell.of(measure, Dimension.SETTING, setting.ordinal()), sign);
      }
    }
  }
}
