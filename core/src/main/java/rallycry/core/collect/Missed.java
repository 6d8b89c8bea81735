package rallycry.core.collect;

import java.time.Instant;

/// Something a source could not see. It is never guessed at: it is counted by reason, and told.
public sealed interface Missed {

  /// Nobody could listen, and the platform cannot tell any more what was written.
  record Gap(Instant from, Instant to) implements Missed {}

  /// A limit kept us from asking on.
  ///
  /// @param limit which one: `rate`, `budget`, `depth`
  record Capped(String limit) implements Missed {}

  /// What came could not be read.
  ///
  /// @param reason the same for each of its kind: `not JSON`, `no author`
  record Unreadable(String reason) implements Missed {}

  /// How many replies the platform says there are, held against those we found there.
  ///
  /// @param call the platform's id of the call
  /// @param found as many as were handed to us, whatever they say
  record Reported(String call, long found, long replies) implements Missed {}
}
