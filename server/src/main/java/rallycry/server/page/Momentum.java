package rallycry.server.page;

import java.time.Duration;

/// How fast the number moves, to be said in words.
public sealed interface Momentum {

  /// Too little is known, or nothing moves.
  record Still() implements Momentum {}

  /// It grows so that it doubles in this time.
  record Doubling(Duration time) implements Momentum {}

  /// Its pace beside that of the week before: 0.5 is half of it, 1 the same.
  record Pace(double ofLastWeek) implements Momentum {}
}
