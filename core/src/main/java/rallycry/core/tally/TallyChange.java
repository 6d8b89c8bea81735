package rallycry.core.tally;

/// Takes what is added to cells. A [Tally] is one; so is anything that only wants to see.
@FunctionalInterface
public interface TallyChange {

  /// @param cell an address made by [Cell]
  void add(long cell, long delta);
}
