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
/// @param fate what was said of it apart from its wordings, 0 for nothing. Of all that was said the
///   smallest stands: a [Cause] that takes it away, then a host's word that it is a person's, then
///   a cause that only sets it aside
public record PostState(int minute, int version, int reading, byte fate) {

  /// A post of which only a retraction was seen.
  public static final int UNSEEN = 0;

  /// A host put a post back.
  private static final byte PUT_BACK = (byte) (Cause.SAME_TEXT.ordinal() + 1);

  private static final int DISCLOSED = 1 << 27;
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Cause[] CAUSES = Cause.values();

  /// What a retraction says of a post that nobody has seen yet.
  public static PostState of(Entry.PostRetracted entry) {
    Cause cause = entry.cause();
    return fated(cause.ordinal() + (cause.isSetAside() ? 2 : 1));
  }

  /// What a host says of a post that nobody has seen yet.
  public static PostState of(Entry.PutBack entry) {
    return fated(PUT_BACK);
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
    byte first = fate == 0 || other.fate != 0 && other.fate < fate ? other.fate : fate;
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
    if (fate != 0 && fate != PUT_BACK) {
      return Optional.of(CAUSES[fate < PUT_BACK ? fate - 1 : fate - 2]);
    }
    if (minute <= goneThrough) {
      return Optional.of(Cause.ACCOUNT_GONE);
    }
    return disclosedOnce() && !outcome().isDisclosure()
        ? Optional.of(Cause.EDITED_AWAY)
        : Optional.empty();
  }

  /// Whether it looks made by a machine, and nothing else speaks of it.
  public boolean isSetAside() {
    return fate > PUT_BACK;
  }

  /// Whether it was taken away for good, whatever was and will be said of it.
  public boolean isGone() {
    return fate > 0 && fate < PUT_BACK;
  }

  /// Whether it was seen and nobody took it away. An edited post stands, as what it now says.
  boolean stands(int goneThrough) {
    return isSeen() && (fate == 0 || fate == PUT_BACK) && minute > goneThrough;
  }

  /// Whether any of its versions disclosed.
  boolean disclosedOnce() {
    return (reading & DISCLOSED) != 0;
  }

  private static PostState fated(int fate) {
    return new PostState(0, 0, UNSEEN, (byte) fate);
  }
}
