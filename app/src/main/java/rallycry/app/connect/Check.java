package rallycry.app.connect;

import java.util.Optional;

/// One thing that was looked at on a network.
///
/// @param what was looked at, and what was seen
/// @param missing what is missing and how to get it; empty if all is well
record Check(String what, Optional<String> missing) {

  static Check well(String what) {
    return new Check(what, Optional.empty());
  }

  static Check missing(String what, String advice) {
    return new Check(what, Optional.of(advice));
  }

  boolean isWell() {
    return missing.isEmpty();
  }

  /// As `connect` says it.
  @Override
  public String toString() {
    return missing
        .map(advice -> "MISSING  " + what + System.lineSeparator() + "         " + advice)
        .orElse("well     " + what);
  }
}
