package rallycry.server.carry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rallycry.core.publish.Bin;
import rallycry.core.publish.Edition;

/// A round number of people, and when it was reached.
///
/// @param people 10, 100, 1,000 and so on
/// @param at the end of the hours in which it was; no finer than the curve, which hides few people
record Milestone(long people, Instant at) {

  /// All that the curve has passed, the greatest first. Where so many take their answers back that
  /// the number falls below one, it is none any more.
  static List<Milestone> of(Edition edition) {
    var passed = new ArrayList<Milestone>();
    long next = 10;
    for (Bin bin : edition.series()) {
      for (; next <= bin.total(); next *= 10) {
        passed.addFirst(new Milestone(next, end(bin, edition.at())));
      }
    }
    return passed;
  }

  /// The last hours may not have ended yet.
  private static Instant end(Bin bin, Instant now) {
    Instant until = Instant.ofEpochSecond(bin.until() * 60L);
    return until.isAfter(now) ? now : until;
  }
}
