package rallycry.core.publish;

import java.util.List;
import java.util.OptionalDouble;

/// The number of people over time, drawn straight through the ends of its bins.
///
/// @param bins in order, at least one
record Curve(List<Bin> bins) {

  /// People who answered before a minute.
  double before(double minute) {
    double people = 0;
    for (Bin bin : bins) {
      double part = (minute - bin.from()) / (bin.until() - bin.from());
      people += bin.people() * Math.clamp(part, 0, 1);
    }
    return people;
  }

  /// New people from one minute until another.
  double between(double from, double until) {
    return before(until) - before(from);
  }

  /// How many minutes it took, at the end of a bin, to come from half as many people to as many.
  /// Empty before the first bin has doubled: nothing is known of what went on within it.
  OptionalDouble doubling(Bin end) {
    double half = end.total() / 2.0;
    if (half < first().total()) {
      return OptionalDouble.empty();
    }
    Bin across = first();
    for (Bin bin : bins) {
      across = bin.total() - bin.people() < half ? bin : across;
    }
    double part = (half - (across.total() - across.people())) / across.people();
    return OptionalDouble.of(end.until() - across.from() - part * (across.until() - across.from()));
  }

  Bin first() {
    return bins.getFirst();
  }

  Bin last() {
    return bins.getLast();
  }
}
