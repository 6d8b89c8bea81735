package rallycry.platforms.activitypub;

import java.net.URI;
import java.util.List;
import java.util.Set;
import rallycry.platforms.kit.http.Limits;
import rallycry.platforms.kit.http.Reach;

/// How we stand in the fediverse.
///
/// @param root where others reach us, without a path: `https://example.org`. It is part of every
///   address we ever gave out and never changes
/// @param blocked hosts that we neither hear nor ask, with all below them
/// @param asking how often we ask one host
/// @param asked how often one host may deliver to us
/// @param reach which addresses may be asked
public record Options(
    URI root, List<OwnCall> calls, Set<String> blocked, Limits asking, Limits asked, Reach reach) {

  /// A crowd of answers may come from one large server: 2,000 at once, 500 a second.
  private static final Limits CROWD = Limits.USUAL.withBudget(2_000, 500);

  public Options {
    calls = List.copyOf(calls);
    blocked = Set.copyOf(blocked);
    if (root.getHost() == null || !root.getPath().isEmpty() || root.getQuery() != null) {
      throw new IllegalArgumentException(
          "the fediverse needs an address with a host and no path, as https://example.org: "
              + root);
    }
  }

  /// As it should be on a server of one's own.
  public static Options of(URI root, List<OwnCall> calls) {
    return new Options(root, calls, Set.of(), Limits.USUAL, CROWD, Reach.PUBLIC);
  }

  public Options withBlocked(Set<String> hosts) {
    return new Options(root, calls, hosts, asking, asked, reach);
  }

  public Options withReach(Reach reach) {
    return new Options(root, calls, blocked, asking, asked, reach);
  }

  public Options withAsked(Limits asked) {
    return new Options(root, calls, blocked, asking, asked, reach);
  }
}
