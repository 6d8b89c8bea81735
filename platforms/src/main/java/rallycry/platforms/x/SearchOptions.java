package rallycry.platforms.x;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to search X for.
///
/// @param api `https://api.x.com`
/// @param bearer the app's own token
/// @param calls ids of posts that ask: answers at any depth are found
/// @param hashtags without `#`
/// @param dollars a month at most; nothing is read beyond
/// @param pause between two searches
/// @param recheck how often X is asked which of the posts are gone; its policy wants it within a
///   day
public record SearchOptions(
    URI api,
    String bearer,
    Set<String> calls,
    Set<String> hashtags,
    double dollars,
    Duration pause,
    Duration recheck) {

  private static final int LONGEST_QUERY = 512;

  public SearchOptions {
    calls = Set.copyOf(calls);
    hashtags = Set.copyOf(hashtags);
    int length = query(calls, hashtags).length();
    if (calls.isEmpty() && hashtags.isEmpty()) {
      throw new IllegalArgumentException("X needs a call's id or a hashtag to search for");
    }
    if (length > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "X takes a query of %d characters; these calls and hashtags make %d. Leave some out."
              .formatted(LONGEST_QUERY, length));
    }
  }

  /// As often as X's policy wants it.
  public SearchOptions(
      URI api,
      String bearer,
      Set<String> calls,
      Set<String> hashtags,
      double dollars,
      Duration pause) {
    this(api, bearer, calls, hashtags, dollars, pause, Duration.ofHours(12));
  }

  /// How many posts so much money lets us read.
  public static long posts(double dollars) {
    return (long) (dollars / Budget.PRICE);
  }

  /// Reposts cost as much as posts and are nobody's statement.
  String query() {
    return query(calls, hashtags);
  }

  /// Never shows the token.
  @Override
  public String toString() {
    return query() + " at " + api;
  }

  private static String query(Set<String> calls, Set<String> hashtags) {
    return Stream.concat(
                calls.stream().sorted().map("conversation_id:"::concat),
                hashtags.stream().sorted().map("#"::concat))
            .collect(Collectors.joining(" OR ", "(", ")"))
        + " -is:retweet";
  }
}
