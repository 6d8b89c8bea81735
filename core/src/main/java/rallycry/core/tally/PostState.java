package rallycry.core.tally;

import java.util.Optional;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Outcome;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// What all entries about one post add up to: the same whatever their order, and however often each
/// came.
///
/// @param minute when it was first written, in minutes since 1970
/// @param version second of the edit that stands, unsigned; 0 for the first wording
/// @param reading outcome, settings and language of the version that stands, packed, with a bit
///   that says whether any version disclosed; the outcome lies highest, so that between two
///   readings of one version the greater wins
/// @param cause one more than the ordinal of the first [Cause] that retracts it, 0 for none
public record PostState(int minute, int version, int reading, byte cause) {

  /// A post of which only a retraction was seen.
  public static final int UNSEEN = 0;

  private static final int DISCLOSED = 1 << 27;
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Cause[] CAUSES = Cause.values();

  /// A retraction came first.
  public static PostState unseen(Cause cause) {
    return new PostState(0, 0, UNSEEN, code(cause));
  }

  public static PostState of(Entry.Answered entry) {
    int disclosed = entry.outcome().isDisclosure() ? DISCLOSED : 0;
    int reading = entry.settings().bits() << 15 | entry.language().code();
    return new PostState(
        entry.minute(),
        entry.version(),
        entry.outcome().ordinal() + 1 << 28 | disclosed | reading,
        (byte) 0);
  }

  /// Adds what another entry says of the same post.
  public PostState merge(PostState other) {
    byte first = cause == 0 || other.cause != 0 && other.cause < cause ? other.cause : cause;
    if (other.reading == UNSEEN || reading == UNSEEN) {
      PostState seen = reading == UNSEEN ? other : this;
      return new PostState(seen.minute, seen.version, seen.reading, first);
    }
    int newer = Integer.compareUnsigned(version, other.version);
    if (newer == 0) {
      newer = Integer.compareUnsigned(reading & ~DISCLOSED, other.reading & ~DISCLOSED);
    }
    PostState stands = newer >= 0 ? this : other;
    int disclosed = (reading | other.reading) & DISCLOSED;
    return new PostState(
        Math.min(minute, other.minute), stands.version, stands.reading | disclosed, first);
  }

  public PostState retract(Cause because) {
    return merge(unseen(because));
  }

  public boolean isSeen() {
    return reading != UNSEEN;
  }

  /// The outcome of the version that stands. Only for a post that was seen.
  public Outcome outcome() {
    return OUTCOMES[(reading >>> 28) - 1];
  }

  public Settings settings() {
    return new Settings(reading >>> 15 & 0xfff);
  }

  public Language language() {
    return language(reading);
  }

  static Language language(int reading) {
    return new Language(reading & 0x7fff);
  }

  /// Why it no longer counts, if it once did or ever could.
  ///
  /// @param goneThrough minute through which its account is gone
  public Optional<Cause> retractedBy(int goneThrough) {
    if (cause != 0) {
      return Optional.of(CAUSES[cause - 1]);
    }
    if (minute <= goneThrough) {
      return Optional.of(Cause.ACCOUNT_GONE);
    }
    return disclosedOnce() && !outcome().isDisclosure()
        ? Optional.of(Cause.EDITED_AWAY)
        : Optional.empty();
  }

  /// Whether it was seen and nobody took it away. An edited post stands, as what it now says.
  boolean stands(int goneThrough) {
    return isSeen() && cause == 0 && minute > goneThrough;
  }

  /// Whether any of its versions disclosed.
  boolean disclosedOnce() {
    return (reading & DISCLOSED) != 0;
  }

  private static byte code(Cause cause) {
    return (byte) (cause.ordinal() + 1);
  }
}
