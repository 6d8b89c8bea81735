package rallycry.platforms.x;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// Where the search stands, what it has cost and how many replies it found: `newest 2026-03 4711
/// 42=7`, so that none of it is forgotten by starting again.
///
/// @param newest id of the newest post that was seen, or 0
record Position(long newest, Budget budget, Replies replies) {

  private static final long EPOCH = 1_288_834_974_657L;

  /// @param kept what [#toString] gave
  static Position of(Optional<String> kept, Budget unspent) {
    String[] parts = kept.orElse("").split(" ", -1);
    return parts.length >= 3
        ? new Position(
            Long.parseLong(parts[0]),
            new Budget(YearMonth.parse(parts[1]), Long.parseLong(parts[2]), unspent.most())
                .in(unspent.month()),
            parts.length > 3 ? Replies.parse(parts[3]) : Replies.NONE)
        : new Position(0, unspent, Replies.NONE);
  }

  /// When the newest post was written: ids since 2010 hold the millisecond.
  Instant at() {
    return Instant.ofEpochMilli((newest >>> 22) + EPOCH);
  }

  Position read(long posts) {
    return new Position(newest, budget.spend(posts), replies);
  }

  Position found(Replies more) {
    return new Position(newest, budget, more);
  }

  Position in(YearMonth month) {
    return new Position(newest, budget.in(month), replies);
  }

  /// The same at the beginning of what can be searched.
  Position anew() {
    return new Position(0, budget, replies);
  }

  Position upTo(long id) {
    return new Position(Math.max(newest, id), budget, replies);
  }

  @Override
  public String toString() {
    return (newest + " " + budget.month() + " " + budget.read() + " " + replies).strip();
  }
}
