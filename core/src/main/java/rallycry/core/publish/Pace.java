package rallycry.core.publish;

import java.time.Duration;

/// How fast the number moves now, to be said in words.
public sealed interface Pace {

  /// Nobody has answered, or too few to tell.
  record Unknown() implements Pace {}

  /// There is no week before to compare with.
  record FirstDays() implements Pace {}

  /// It grows so that it doubles in this time, a day at most.
  record Doubling(Duration time) implements Pace {}

  /// New people a day beside a day of the week before: 0.5 is half as many, 1 the same.
  record OfLastWeek(double share) implements Pace {}
}
