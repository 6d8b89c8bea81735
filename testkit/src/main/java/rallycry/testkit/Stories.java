package rallycry.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.IntegerArbitrary;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// Whatever may happen to the posts of the [Cast], in any order: few people, few posts and few
/// minutes, so that everything meets everything.
public final class Stories {

  private static final int LONGEST = 80;

  private Stories() {}

  /// Entries in any order, some of them twice.
  public static Arbitrary<List<Entry>> any() {
    return entry().list().ofMaxSize(LONGEST);
  }

  /// The same entries in batches of any sizes.
  public static Arbitrary<List<EntryBatch>> batches() {
    return entry().list().ofMaxSize(12).map(Stories::batch).list().ofMaxSize(12);
  }

  public static EntryBatch batch(List<Entry> entries) {
    return EntryBatch.of(entries.toArray(Entry[]::new));
  }

  /// One entry.
  public static Arbitrary<Entry> entry() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, answered()),
        Tuple.of(4, retracted()),
        Tuple.of(2, gone()),
        Tuple.of(2, putBack()),
        Tuple.of(2, linked()),
        Tuple.of(1, takenBack()));
  }

  private static Arbitrary<Entry> answered() {
    return Combinators.combine(
            who(), postNumber(), minute(), version(), outcome(), settings(), language())
        .as((who, post, minute, version, outcome, settings, language) ->
            new Entry.Answered(
                who.post(post),
                who.account(),
                who.platform(),
                minute,
                version,
                outcome,
                settings,
                language));
  }

  private static Arbitrary<Entry> retracted() {
    return Combinators.combine(who(), postNumber(), Arbitraries.of(Cause.class)).as(Cast::loses);
  }

  private static Arbitrary<Entry> putBack() {
    return Combinators.combine(who(), postNumber()).as(Cast::isPutBack);
  }

  private static Arbitrary<Entry> gone() {
    return Combinators.combine(who(), minute()).as(Cast::leaves);
  }

  private static Arbitrary<Entry> linked() {
    return Combinators.combine(elsewhere(), onThePage(), minute()).as(Cast::links);
  }

  private static Arbitrary<Entry> takenBack() {
    return Combinators.combine(onThePage(), minute()).as(Cast::takesBackLinks);
  }

  private static Arbitrary<Cast> elsewhere() {
    return who().filter(one -> one.platform() != Platform.WEB);
  }

  private static Arbitrary<Cast> onThePage() {
    return who().filter(one -> one.platform() == Platform.WEB);
  }

  private static Arbitrary<Cast> who() {
    return Arbitraries.of(Cast.class);
  }

  private static IntegerArbitrary postNumber() {
    return Arbitraries.integers().between(0, 3);
  }

  private static IntegerArbitrary minute() {
    return Arbitraries.integers().between(0, 5);
  }

  /// The last one is above what a signed number can hold.
  private static Arbitrary<Integer> version() {
    return Arbitraries.of(0, 0, 0, 1, 2, 0xf000_0000);
  }

  private static Arbitrary<Outcome> outcome() {
    return Arbitraries.of(Outcome.class);
  }

  private static Arbitrary<Settings> settings() {
    return Arbitraries.of(
        Settings.NONE, Settings.of(Setting.WORK), Settings.of(Setting.WORK, Setting.HOME));
  }

  private static Arbitrary<Language> language() {
    return Arbitraries.of(Language.UNKNOWN, Cast.ENGLISH, Language.of("es"));
  }
}
