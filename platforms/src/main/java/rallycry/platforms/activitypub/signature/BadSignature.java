package rallycry.platforms.activitypub.signature;

/// A request whose signature cannot hold, whatever the key.
public final class BadSignature extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  /// What is wrong with it.
  public enum Reason {
    UNSIGNED("not signed"),
    MALFORMED("a signature that cannot be read"),
    UNCOVERED("a signature that leaves out what it has to cover"),
    DIGEST("a body that is not the one that was signed"),
    TIME("a signature too old, or of the future"),
    ALGORITHM("an algorithm that is not taken"),
    FORGED("a signature that is not its sender's"),
    REPLAYED("a request that was sent before");

    private final String meaning;

    Reason(String meaning) {
      this.meaning = meaning;
    }

    /// As a noun phrase, for people.
    public String meaning() {
      return meaning;
    }
  }

  public BadSignature(Reason reason) {
    super(reason.meaning, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
