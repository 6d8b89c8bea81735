package rallycry.core.machine;

import java.time.Duration;
import java.util.Optional;
import rallycry.core.ledger.Cause;

/// How an answer came in on our own page: all by which one made by a machine may be told, and
/// nothing by which its author may be.
///
/// The bounds are wide. A machine that keeps within them is slowed by proof of work and by limits;
/// a person who falls outside of them, in a lecture hall where hundreds press at one word, loses
/// nothing: a host can put their answers back.
///
/// @param atOnce how many came from the same network within [#AT_ONCE], this one among them
/// @param alike how many sent the same text within [#ALIKE], this one among them; 0 without a text
public record Circumstances(int atOnce, int alike) {

  /// Within which answers from one network are counted.
  public static final Duration AT_ONCE = Duration.ofSeconds(10);

  /// Within which texts are compared.
  public static final Duration ALIKE = Duration.ofHours(1);

  /// Letters from which a text is somebody's own: shorter ones many write alike.
  public static final int OWN_WORDS = 24;

  private static final int MOST_AT_ONCE = 30;
  private static final int MOST_ALIKE = 3;

  /// Why it is to be set aside; empty if a person may well have sent it.
  public Optional<Cause> suspicion() {
    if (alike > MOST_ALIKE) {
      return Optional.of(Cause.SAME_TEXT);
    }
    return atOnce > MOST_AT_ONCE ? Optional.of(Cause.IMPOSSIBLE_PACE) : Optional.empty();
  }
}
