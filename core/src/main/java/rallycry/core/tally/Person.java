package rallycry.core.tally;

import rallycry.core.campaign.Setting;
import rallycry.core.post.Platform;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

/// What the tally counts once: one account, or several that their owner said are theirs.
///
/// Adding an account is commutative and associative, so that it does not matter in which order
/// accounts were linked.
///
/// @param standing of all the accounts together
/// @param platform where the earliest disclosure was written
/// @param platforms where there are disclosures, a bit for the ordinal of each platform
public record Person(Standing standing, Platform platform, int platforms) {

  /// No account at all.
  public static final Person NOBODY = new Person(Standing.NONE, Platform.WEB, 0);

  private static final Platform[] PLATFORMS = Platform.values();
  private static final Setting[] SETTINGS = Setting.values();

  /// With an account more.
  public Person with(Platform elsewhere, Standing account) {
    if (!standing.present()) {
      return new Person(
          account, elsewhere, account.disclosures() > 0 ? 1 << elsewhere.ordinal() : 0);
    }
    int there = account.disclosures() > 0 ? platforms | 1 << elsewhere.ordinal() : platforms;
    boolean earlier = !isEarlierThan(account, elsewhere);
    return new Person(standing.and(account, earlier), earlier ? elsewhere : platform, there);
  }

  /// Takes out what counted and puts in what counts now; what is the same in both is left alone.
  public static void change(Person was, Person is, TallyChange into) {
    Standing before = was.standing;
    Standing after = is.standing;
    if (before.supports() != after.supports()) {
      into.add(Cell.of(Measure.SUPPORTERS), after.supports() ? 1 : -1);
    }
    if (before.disclosures() != after.disclosures()) {
      was.messages(-1, into);
      is.messages(1, into);
    }
    boolean sameCut = was.isCutAs(is);
    if (!sameCut || before.disclosures() > 0 != after.disclosures() > 0) {
      was.addTo(Measure.PEOPLE, before.disclosures() > 0, -1, into);
      is.addTo(Measure.PEOPLE, after.disclosures() > 0, 1, into);
    }
    if (!sameCut || before.tells() != after.tells()) {
      was.addTo(Measure.STORYTELLERS, before.tells(), -1, into);
      is.addTo(Measure.STORYTELLERS, after.tells(), 1, into);
    }
  }

  /// Whether the earliest disclosure is here and not in the other account. Where all else is the
  /// same, the order of the platforms decides, so that it is always the same one.
  private boolean isEarlierThan(Standing account, Platform elsewhere) {
    int order = standing.compareFirst(account);
    return order < 0 || order == 0 && platform.compareTo(elsewhere) <= 0;
  }

  private void messages(int sign, TallyChange into) {
    if (standing.disclosures() > 0) {
      into.add(Cell.of(Measure.PEOPLE, Dimension.MESSAGES, standing.disclosures()), sign);
    }
  }

  private boolean isCutAs(Person other) {
    return platforms == other.platforms
        && platform == other.platform
        && standing.isCutAs(other.standing);
  }

  private void addTo(Measure measure, boolean counts, int sign, TallyChange into) {
    if (!counts) {
      return;
    }
    into.add(Cell.of(measure), sign);
    into.add(Cell.of(measure, Dimension.PLATFORM, platform.ordinal()), sign);
    into.add(Cell.of(measure, Dimension.LANGUAGE, standing.firstLanguage().code()), sign);
    into.add(Cell.of(measure, Dimension.MINUTE, standing.firstMinute()), sign);
    for (Setting setting : SETTINGS) {
      if ((standing.settings() & 1 << setting.ordinal()) != 0) {
        into.add(Cell.of(measure, Dimension.SETTING, setting.ordinal()), sign);
      }
    }
    alsoOn(measure, sign, into);
  }

  private void alsoOn(Measure measure, int sign, TallyChange into) {
    int others = platforms & ~(1 << platform.ordinal());
    for (; others != 0; others &= others - 1) {
      Platform also = PLATFORMS[Integer.numberOfTrailingZeros(others)];
      into.add(Cell.of(measure, Dimension.ALSO_ON, also.ordinal()), sign);
    }
  }
}
