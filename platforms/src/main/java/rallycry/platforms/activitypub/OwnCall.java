package rallycry.platforms.activitypub;

import java.util.Set;

/// A call of ours: an actor that can be followed, and the note by which it asks.
///
/// @param name of the actor, `metoo` in `@metoo@example.org`
/// @param title as its profile shows it
/// @param text what it asks, plain
/// @param language as a BCP 47 tag, or empty
/// @param hashtags without `#`; public posts that bear one and are delivered to us are heard
public record OwnCall(
    String name, String title, String text, String language, Set<String> hashtags) {

  public OwnCall {
    if (!name.matches("[a-z0-9][a-z0-9_-]{0,62}")) {
      throw new IllegalArgumentException(
          "an actor's name is of a-z, 0-9, - and _, at most 63 long: \"" + name + "\"");
    }
    hashtags = Set.copyOf(hashtags);
  }
}
