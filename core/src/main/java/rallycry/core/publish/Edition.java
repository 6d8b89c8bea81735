package rallycry.core.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.IntFunction;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.privacy.SmallCells;
import rallycry.core.recognise.Language;
import rallycry.core.tally.Cell;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Tally;

/// One published state. A number that is empty is hidden, because it is below [SmallCells#SMALLEST]
/// or would betray one that is.
///
/// @param seq the Seq of the ledger up to which it counts
/// @param at when it was made
/// @param accounts distinct accounts with a post that stands, of whatever kind
/// @param posts posts that stand
/// @param people distinct people who said it happened to them; at most, since who answered in
///   several places and did not link them stands for several
/// @param atLeast how many people it must have been if every unlinked account elsewhere belongs to
///   somebody who is counted already
/// @param storytellers those of them who told something of it
/// @param onlyWords the others
/// @param supporters distinct people who sent a message of support
/// @param disclosures posts that disclose
/// @param outcomes posts by what they are
/// @param platforms people by where they answered
/// @param settings people by where it happened; one person may stand in several
/// @param languages people by the language of their first disclosure, as ISO 639 codes
/// @param series new people, hour by hour
/// @param messages people by how often they said it
/// @param retractions disclosures that no longer count, by cause
/// @param setAside posts that look made by machines and count in nothing else, by cause
public record Edition(
    String campaign,
    long seq,
    Instant at,
    OptionalLong accounts,
    OptionalLong posts,
    OptionalLong people,
    OptionalLong atLeast,
    OptionalLong storytellers,
    OptionalLong onlyWords,
    OptionalLong supporters,
    OptionalLong disclosures,
    Map<Outcome, OptionalLong> outcomes,
    Map<Platform, OptionalLong> platforms,
    Map<Setting, OptionalLong> settings,
    Map<String, OptionalLong> languages,
    List<Bin> series,
    Map<String, OptionalLong> messages,
    Map<Cause, OptionalLong> retractions,
    Map<Cause, OptionalLong> setAside,
    Momentum momentum) {

  private static final Platform[] PLATFORMS = Platform.values();
  private static final Setting[] SETTINGS = Setting.values();
  private static final Cause[] CAUSES = Cause.values();

  /// Publishes a tally.
  ///
  /// @param seq up to which it counts
  /// @param at now
  public static Edition of(String campaign, Tally tally, long seq, Instant at) {
    long people = tally.total(Measure.PEOPLE);
    long told = tally.total(Measure.STORYTELLERS);
    var kinds = SmallCells.partition(Map.of(true, told, false, people - told));
    var posts = ShownPosts.of(tally);
    Map<Platform, OptionalLong> platforms =
        SmallCells.partition(
            named(tally.along(Measure.PEOPLE, Dimension.PLATFORM), code -> PLATFORMS[code]));
    List<Bin> series = Bin.hours(tally.along(Measure.PEOPLE, Dimension.MINUTE));
    return new Edition(
        campaign,
        seq,
        at,
        besides(tally.total(Measure.ACCOUNTS), people),
        SmallCells.single(tally.total(Measure.POSTS)),
        SmallCells.single(people),
        atLeast(platforms, tally),
        kinds.getOrDefault(true, OptionalLong.empty()),
        kinds.getOrDefault(false, OptionalLong.empty()),
        SmallCells.single(tally.total(Measure.SUPPORTERS)),
        posts.disclosures(),
        posts.outcomes(),
        platforms,
        SmallCells.subsets(
            named(tally.along(Measure.PEOPLE, Dimension.SETTING), code -> SETTINGS[code]),
            people,
            told),
        SmallCells.partition(
            named(
                tally.along(Measure.PEOPLE, Dimension.LANGUAGE), code -> new Language(code).tag())),
        series,
        SmallCells.partition(messages(tally.along(Measure.PEOPLE, Dimension.MESSAGES))),
        SmallCells.partition(
            named(tally.along(Measure.RETRACTIONS, Dimension.CAUSE), code -> CAUSES[code])),
        SmallCells.partition(
            named(tally.along(Measure.SET_ASIDE, Dimension.CAUSE), code -> CAUSES[code])),
        Momentum.of(series));
  }

  /// People on one platform are distinct; those on another may be the same ones. Reckoned from
  /// numbers that are shown, so that it tells nothing more: hidden ones only make it lower.
  private static OptionalLong atLeast(Map<Platform, OptionalLong> platforms, Tally tally) {
    return platforms.entrySet().stream()
        .filter(platform -> platform.getValue().isPresent())
        .mapToLong(platform -> platform.getValue().getAsLong() + alsoOn(platform.getKey(), tally))
        .max();
  }

  /// Those whose first disclosure is elsewhere, by their own claim; none where they are few.
  private static long alsoOn(Platform platform, Tally tally) {
    long also = tally.get(Cell.of(Measure.PEOPLE, Dimension.ALSO_ON, platform.ordinal()));
    return SmallCells.isSmall(also) ? 0 : also;
  }

  /// A number of which another one is a part: hidden as well where the difference is small.
  private static OptionalLong besides(long whole, long part) {
    return SmallCells.isSmall(whole - part) ? OptionalLong.empty() : SmallCells.single(whole);
  }

  /// Disclosures a person, on average; 0 where either number is hidden.
  public double messagesPerPerson() {
    return people.orElse(0) == 0 ? 0 : disclosures.orElse(0) / (double) people.getAsLong();
  }

  /// The same cuts under the names that programs know.
  public List<Breakdown> breakdowns() {
    return Breakdown.of(this);
  }

  /// What stands behind each part of the number of people.
  public Evidence evidence() {
    return Evidence.of(this);
  }

  static <K> Map<K, Long> named(SortedMap<Integer, Long> cells, IntFunction<K> name) {
    Map<K, Long> named = new LinkedHashMap<>();
    cells.forEach((code, count) -> named.put(name.apply(code), count));
    return named;
  }

  private static Map<String, Long> messages(SortedMap<Integer, Long> byCount) {
    Map<String, Long> messages = new LinkedHashMap<>();
    byCount.forEach((count, people) -> messages.merge(range(count), people, Long::sum));
    return messages;
  }

  private static String range(int count) {
    if (count < 3) {
      return Integer.toString(count);
    }
    return count <= 5 ? "3–5" : count <= 10 ? "6–10" : "11 or more";
  }
}
