package rallycry.core.tally;

import java.util.Optional;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Outcome;
import rallycry.core.recognise.Language;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

/// The fold: what a person adds to the tally, and how a change of a person changes it.
public final class Fold {

  private static final Setting[] SETTINGS = Setting.values();

  private Fold() {}

  /// Takes out what the person was and puts in what they are.
  public static void change(PersonState before, PersonState after, TallyChange into) {
    int known = before.posts().size();
    for (int i = 0; i < after.posts().size(); i++) {
      PostState post = after.posts().get(i);
      if (i >= known) {
        post(after, post, 1, into);
      } else if (before.goneThrough() != after.goneThrough()
          || !post.equals(before.posts().get(i))) {
        post(before, before.posts().get(i), -1, into);
        post(after, post, 1, into);
      }
    }
    Person was = Person.of(before);
    Person is = Person.of(after);
    if (!was.equals(is)) {
      was.addTo(before, -1, into);
      is.addTo(after, 1, into);
    }
  }

  private static void post(PersonState person, PostState post, int sign, TallyChange into) {
    if (!post.isSeen()) {
      return;
    }
    Outcome outcome = post.outcome();
    if (post.stands(person.goneThrough())) {
      into.add(Cell.of(Measure.POSTS, Dimension.OUTCOME, outcome.ordinal()), sign);
      into.add(Cell.of(Measure.POSTS, Dimension.PLATFORM, person.platform().ordinal()), sign);
      into.add(Cell.of(Measure.POSTS), sign);
      if (outcome.isDisclosure()) {
        into.add(Cell.of(Measure.DISCLOSURES), sign);
        into.add(Cell.of(Measure.DISCLOSURES, Dimension.MINUTE, post.minute()), sign);
        return;
      }
    }
    if (post.disclosedOnce()) {
      Optional<Cause> cause = post.retractedBy(person.goneThrough());
      into.add(Cell.of(Measure.RETRACTIONS), sign);
      into.add(Cell.of(Measure.RETRACTIONS, Dimension.CAUSE, cause.orElseThrow().ordinal()), sign);
    }
  }

  /// What counts once a person, whatever the number of their posts.
  private record Person(
      boolean present,
      boolean supports,
      int disclosures,
      boolean tells,
      int settings,
      int minute,
      Language language) {

    static Person of(PersonState person) {
      boolean present = false;
      boolean supports = false;
      int disclosures = 0;
      boolean tells = false;
      int settings = 0;
      PostState first = null;
      for (PostState post : person.posts()) {
        if (!post.stands(person.goneThrough())) {
          continue;
        }
        present = true;
        Outcome outcome = post.outcome();
        supports |= outcome == Outcome.SUPPORT;
        if (outcome.isDisclosure()) {
          disclosures++;
          tells |= outcome == Outcome.STORY;
          settings |= post.settings().bits();
          first = first == null || PersonState.EARLIEST.compare(post, first) < 0 ? post : first;
        }
      }
      return new Person(
          present,
          supports,
          disclosures,
          tells,
          settings,
          first == null ? 0 : first.minute(),
          first == null ? Language.UNKNOWN : first.language());
    }

    void addTo(PersonState person, int sign, TallyChange into) {
      if (present) {
        into.add(Cell.of(Measure.ACCOUNTS), sign);
      }
      if (supports) {
        into.add(Cell.of(Measure.SUPPORTERS), sign);
      }
      if (disclosures > 0) {
        counted(Measure.PEOPLE, person, sign, into);
        into.add(Cell.of(Measure.PEOPLE, Dimension.MESSAGES, disclosures), sign);
      }
      if (tells) {
        counted(Measure.STORYTELLERS, person, sign, into);
      }
    }

    private void counted(Measure measure, PersonState person, int sign, TallyChange into) {
      into.add(Cell.of(measure), sign);
      into.add(Cell.of(measure, Dimension.PLATFORM, person.platform().ordinal()), sign);
      into.add(Cell.of(measure, Dimension.LANGUAGE, language.code()), sign);
      into.add(Cell.of(measure, Dimension.MINUTE, minute), sign);
      for (Setting setting : SETTINGS) {
        if ((settings & 1 << setting.ordinal()) != 0) {
          into.add(Cell.of(measure, Dimension.SETTING, setting.ordinal()), sign);
        }
      }
    }
  }
}
