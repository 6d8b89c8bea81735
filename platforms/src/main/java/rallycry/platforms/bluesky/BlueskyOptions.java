package rallycry.platforms.bluesky;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where and for what to listen on Bluesky.
///
/// @param wire which form the instances speak
/// @param instances Jetstreams, `wss://host`, asked in turn as they fail
/// @param appView answers what the Jetstream has forgotten, `https://host`
/// @param login to search by hashtag; without it a back-fill finds only answers to calls
/// @param calls `at://` addresses of posts that ask
/// @param hashtags without `#`
/// @param silence after which a connection is taken to be dead; a network this large is never quiet
public record BlueskyOptions(
    Wire wire,
    List<URI> instances,
    URI appView,
    Optional<Login> login,
    Set<String> calls,
    Set<String> hashtags,
    Duration silence) {

  /// An account and its app password, which can be revoked at any time.
  ///
  /// @param server the account's own, `https://bsky.social` for most
  public record Login(URI server, String handle, String password) {

    /// Never shows the password.
    @Override
    public String toString() {
      return handle + " at " + server;
    }
  }

  public BlueskyOptions {
    instances = List.copyOf(instances);
    calls = Set.copyOf(calls);
    hashtags = Set.copyOf(hashtags);
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("Bluesky needs at least one Jetstream to listen to");
    }
  }

  /// The public instances, without an account.
  public static BlueskyOptions open(Set<String> calls, Set<String> hashtags) {
    return new BlueskyOptions(
        Wire.V2,
        List.of(
            URI.create("wss://jetstream.us-east.bsky.network"),
            URI.create("wss://jetstream.us-west.bsky.network")),
        URI.create("https://public.api.bsky.app"),
        Optional.empty(),
        calls,
        hashtags,
        Duration.ofSeconds(60));
  }
}
