package rallycry.core.ledger;

/// The record cannot be kept, or cannot be trusted. Never caught to go on.
public final class LedgerException extends RuntimeException {

  /// What happened, for scripts and for the exit status.
  public enum Code {
    /// No space is left on the device.
    DISK_FULL,
    /// The folder or a file in it cannot be written.
    READ_ONLY,
    /// Another process has the folder open.
    IN_USE,
    /// What is stored is not what was written.
    DAMAGED,
    /// The key does not belong to this ledger, or is missing.
    WRONG_KEY,
    /// A later version of Rallycry wrote it.
    NEWER_FORMAT,
    /// Anything else the operating system said.
    IO
  }

  private static final long serialVersionUID = 1L;

  private final Code code;

  public LedgerException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public LedgerException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
