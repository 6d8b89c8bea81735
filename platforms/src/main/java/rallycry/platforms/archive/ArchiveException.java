package rallycry.platforms.archive;

/// The reading cannot go on: a file that was asked for is not there, or cannot be read. The message
/// names it and says what to do.
public final class ArchiveException extends RuntimeException {

  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
