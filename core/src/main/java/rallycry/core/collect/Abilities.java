package rallycry.core.collect;

import java.util.Set;

/// What a source can do, told to the host before the campaign begins, and to readers beside the
/// number.
public record Abilities(Set<Ability> can) {

  /// One thing that not every platform lets us do.
  public enum Ability {
    /// Learns that a post was changed.
    EDITS,
    /// Learns that a post was deleted.
    DELETIONS,
    /// Learns that an account is gone.
    ACCOUNTS_GONE,
    /// Tells who wrote a post; without it no person can be counted.
    AUTHORS,
    /// Finds replies at any depth below a call.
    THREADS,
    /// Finds posts by hashtag.
    HASHTAGS,
    /// Can ask for what was written while nobody listened.
    BACKFILL,
    /// Says how many replies a call has, to be held against those that were found.
    REPLY_COUNTS
  }

  public Abilities {
    can = Set.copyOf(can);
  }

  public static Abilities of(Ability... can) {
    return new Abilities(Set.of(can));
  }
}
