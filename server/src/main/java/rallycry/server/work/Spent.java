package rallycry.server.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which challenges were used, each remembered for at least as long as it holds and for at most
/// twice as long: two sets that take turns.
///
/// As large as the answers of twenty minutes, which the limits and the price of each bound; one
/// challenge takes some hundred bytes.
final class Spent {

  private final long seconds;
  private final InstantSource clock;
  private Turn now = Turn.number(0);
  private Turn before = Turn.number(-1);

  private record Turn(long number, Set<Long> challenges) {

    static Turn number(long number) {
      return new Turn(number, ConcurrentHashMap.newKeySet());
    }
  }

  /// @param holds how long a challenge holds
  Spent(Duration holds, InstantSource clock) {
    seconds = holds.toSeconds();
    this.clock = clock;
  }

  /// @param challenge in hexadecimal digits, verified before; its first 64 bits tell it apart
  /// @return whether it was not used before
  boolean add(String challenge) {
    Long mark = Long.parseUnsignedLong(challenge, 0, 16, 16);
    turn();
    return !before.challenges.contains(mark) && now.challenges.add(mark);
  }

  private synchronized void turn() {
    long number = Math.floorDiv(clock.instant().getEpochSecond(), seconds);
    if (number != now.number) {
      before = number == now.number + 1 ? now : Turn.number(number - 1);
      now = Turn.number(number);
    }
  }
}
