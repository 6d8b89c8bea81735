package rallycry.server.page;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;

/// What the first page shows.
///
/// @param title of the campaign
/// @param call the text that asks
/// @param phrase the words on the button
/// @param numbers what is counted
/// @param momentum how fast it moves
/// @param series people so far, by time, oldest first
/// @param events what the host wrote beside the curve
/// @param closed whether answers are no longer taken
/// @param demo whether all of this is made up, to show the program
public record HomeView(
    String title,
    String call,
    String phrase,
    Numbers numbers,
    Momentum momentum,
    List<Point> series,
    List<Share<Platform>> platforms,
    List<Share<Setting>> settings,
    List<Share<Language>> languages,
    List<Campaign.Event> events,
    boolean closed,
    boolean demo) {

  /// The edition's numbers. An empty one is of fewer than ten people and stays hidden.
  ///
  /// @param seq the last entry that they cover
  public record Numbers(
      long seq,
      OptionalLong people,
      OptionalLong storytellers,
      OptionalLong supporters,
      OptionalLong posts) {}

  /// People so far.
  public record Point(Instant at, long people) {}

  /// How many of the people share something.
  ///
  /// @param people empty if fewer than ten, or if a hidden neighbour could be reckoned from it
  public record Share<T>(T of, OptionalLong people) {}

  public HomeView {
    series = List.copyOf(series);
    platforms = List.copyOf(platforms);
    settings = List.copyOf(settings);
    languages = List.copyOf(languages);
    events = List.copyOf(events);
  }
}
