package rallycry.server.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.describe.AgeBand;
import rallycry.core.describe.Census;
import rallycry.core.describe.Gender;
import rallycry.core.post.Platform;
import rallycry.core.publish.Edition;
import rallycry.core.publish.Pace;
import rallycry.core.recognise.Language;

/// What the first page shows.
///
/// @param address where the world finds it, without a slash at the end
/// @param title of the campaign
/// @param call the text that asks
/// @param phrase the words on the button
/// @param numbers what is counted
/// @param pace how fast it moves
/// @param series people so far, by time, oldest first
/// @param events what the host wrote beside the curve
/// @param described those who wished to say something of themselves
/// @param closed whether answers are no longer taken
/// @param demo whether all of this is made up, to show the program
public record HomeView(
    String address,
    String title,
    String call,
    String phrase,
    Numbers numbers,
    Pace pace,
    List<Point> series,
    List<Share<Platform>> platforms,
    List<Share<Setting>> settings,
    List<Share<Language>> languages,
    List<Campaign.Event> events,
    Described described,
    boolean closed,
    boolean demo) {

  /// People as they describe themselves, each part empty where nothing can be shown.
  ///
  /// @param countries ISO 3166 codes
  public record Described(
      List<Share<AgeBand>> ages, List<Share<Gender>> genders, List<Share<String>> countries) {

    public Described {
      ages = List.copyOf(ages);
      genders = List.copyOf(genders);
      countries = List.copyOf(countries);
    }

    static Described of(Census census) {
      return new Described(
          shares(census.ages(), Function.identity()),
          shares(census.genders(), Function.identity()),
          shares(census.countries(), Function.identity()));
    }

    boolean isEmpty() {
      return ages.isEmpty() && genders.isEmpty() && countries.isEmpty();
    }
  }

  /// The edition's numbers. An empty one is of fewer than ten people and stays hidden.
  ///
  /// @param seq the last entry that they cover
  /// @param people at most
  /// @param atLeast people, if some answered in several places
  public record Numbers(
      long seq,
      OptionalLong people,
      OptionalLong atLeast,
      OptionalLong storytellers,
      OptionalLong supporters,
      OptionalLong posts) {

    /// Whether the number of people is a range: not where all answered in one place.
    boolean isRange() {
      return people.isPresent() && atLeast.isPresent() && !people.equals(atLeast);
    }
  }

  /// People so far.
  public record Point(Instant at, long people) {}

  /// How many of the people share something.
  ///
  /// @param people empty if fewer than ten, or if a hidden neighbour could be reckoned from it
  public record Share<T>(T of, OptionalLong people) {}

  /// What is shown of a site with its newest numbers.
  static HomeView of(String address, Site site, Edition edition, Census census, Messages words) {
    return new HomeView(
        address,
        site.campaign().title(),
        site.campaign().call(),
        site.phrase(words.tag()),
        new Numbers(
            edition.seq(),
            edition.people(),
            edition.atLeast(),
            edition.storytellers(),
            edition.supporters(),
            edition.posts()),
        edition.momentum().pace(),
        edition.series().stream()
            .map(bin -> new Point(Instant.ofEpochSecond(bin.until() * 60L), bin.total()))
            .toList(),
        shares(edition.platforms(), Function.identity()),
        shares(edition.settings(), Function.identity()),
        shares(edition.languages(), Language::of),
        site.campaign().events(),
        Described.of(census),
        site.closed(),
        site.demo());
  }

  /// Platforms that the page's script may have to show later.
  List<Platform> quietPlatforms() {
    return quiet(Platform.values(), platforms);
  }

  /// Settings that the script may have to show later.
  List<Setting> quietSettings() {
    return quiet(Setting.values(), settings);
  }

  private static <T> List<T> quiet(T[] all, List<Share<T>> shown) {
    List<T> those = shown.stream().map(Share::of).toList();
    return Arrays.stream(all).filter(one -> !those.contains(one)).toList();
  }

  private static <K, T> List<Share<T>> shares(Map<K, OptionalLong> people, Function<K, T> name) {
    return people.entrySet().stream()
        .map(share -> new Share<>(name.apply(share.getKey()), share.getValue()))
        .toList();
  }

  public HomeView {
    series = List.copyOf(series);
    platforms = List.copyOf(platforms);
    settings = List.copyOf(settings);
    languages = List.copyOf(languages);
    events = List.copyOf(events);
  }
}
