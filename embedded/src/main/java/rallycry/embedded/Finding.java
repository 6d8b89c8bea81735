package rallycry.embedded;

/// One thing that [Doctor] looked at.
///
/// @param what was looked at, in a word or two
/// @param text what was found, and what to do where something has to be done
public record Finding(Severity severity, String what, String text) {

  /// How bad it is.
  public enum Severity {
    /// As it should be.
    WELL,
    /// It works, and something should be done.
    WARNING,
    /// It does not work, or cannot be trusted.
    BAD
  }

  static Finding well(String what, String text) {
    return new Finding(Severity.WELL, what, text);
  }

  static Finding warning(String what, String text) {
    return new Finding(Severity.WARNING, what, text);
  }

  static Finding bad(String what, String text) {
    return new Finding(Severity.BAD, what, text);
  }
}
