package rallycry.platforms.mastodon;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where and for what to listen on Mastodon.
///
/// @param instance `https://host`
/// @param token of an account there, with `read:statuses`; without it there is no stream, and so
///   neither edits nor deletions
/// @param hashtags without `#`
/// @param since posts from before are not asked for
/// @param pause between two readings of the timelines; the stream is followed meanwhile
/// @param silence after which a stream is taken to be dead; a living one says `thump` every fifteen
///   seconds
public record MastodonOptions(
    URI instance,
    Optional<String> token,
    Set<String> hashtags,
    Instant since,
    Duration pause,
    Duration silence) {

  public MastodonOptions {
    hashtags = Set.copyOf(hashtags);
    if (hashtags.isEmpty()) {
      throw new IllegalArgumentException("Mastodon needs a hashtag to listen for");
    }
    if (instance.getHost() == null) {
      throw new IllegalArgumentException("an instance is written as https://host: " + instance);
    }
  }

  /// The usual pace: well within the 300 questions in five minutes that an instance allows.
  public static MastodonOptions of(
      URI instance, Optional<String> token, Set<String> hashtags, Instant since) {
    return new MastodonOptions(
        instance, token, hashtags, since, Duration.ofMinutes(1), Duration.ofSeconds(60));
  }

  /// The instance as a name: `mastodon:example.social`.
  String name() {
    String port = instance.getPort() < 0 ? "" : ":" + instance.getPort();
    return "mastodon:" + instance.getHost().toLowerCase(Locale.ROOT) + port;
  }

  /// Never shows the token.
  @Override
  public String toString() {
    return hashtags + " at " + instance;
  }
}
