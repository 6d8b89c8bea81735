package rallycry.platforms.kit;

/// Something in the input that could not be read. Never holds any of the text itself.
///
/// @param advice what to do about it, in one sentence
public record Fault(Reason reason, Place place, String advice) {

  public Fault(Reason reason, Place place) {
    this(reason, place, reason.advice());
  }

  /// Why something could not be read, and what to do in general.
  public enum Reason {
    NOT_JSON("not valid JSON", "Export the line again, or leave it out."),
    NOT_UTF8("not valid UTF-8", "Save the file as UTF-8."),
    TOO_LONG("a record longer than 16 MiB", "See whether the file has line breaks."),
    TOO_DEEP("JSON nested deeper than 64 levels", "No known archive is nested so deep."),
    UNKNOWN_SHAPE("JSON of no known shape", "docs/archives.md lists the shapes that are read."),
    NO_ID("a post without an id", "Export again with ids, as strings."),
    NO_AUTHOR("a post without its author's id", "Export again with the author's id."),
    NO_TIME("a post without a time that can be read", "Use ISO 8601 or seconds since 1970."),
    NO_TEXT("a post without its text", "Export again with the text."),
    MACHINE("a post of an account that says it is a machine", "No person wrote it."),
    UNREACHABLE("a post the platform would not show", "It may be deleted, private or suspended."),
    LEFT_OUT("posts the platform left out of its stream", "Collect with narrower rules."),
    BAD_ROW("a row that is no valid CSV", "Look for a quote that is not closed."),
    UNKNOWN_COLUMNS("a table whose columns are not known", "Name them with --columns."),
    UNKNOWN_FORM("a file of no known form", "docs/archives.md lists the forms that are read."),
    TRUNCATED("a file that ends too early", "Fetch it again; all before the cut was read."),
    DAMAGED("a compressed file that is damaged", "Fetch it again; all before the damage was read."),
    TOO_LARGE("a file that unpacks to far more than it should", "Unpack it yourself and look.");

    private final String meaning;
    private final String advice;

    Reason(String meaning, String advice) {
      this.meaning = meaning;
      this.advice = advice;
    }

    /// As a noun phrase, for people.
    public String meaning() {
      return meaning;
    }

    public String advice() {
      return advice;
    }
  }
}
