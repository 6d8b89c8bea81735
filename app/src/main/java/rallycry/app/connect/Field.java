package rallycry.app.connect;

import java.util.Arrays;
import java.util.List;

/// One thing that a network needs to be told.
///
/// @param name as `sources.yaml` or `secrets.yaml` has it
/// @param form how it is written
/// @param asked whether `connect` asks for it; what it does not ask for has a usual value
/// @param meaning what it is and where it is found, for people
record Field(String name, Form form, boolean asked, String meaning) {

  /// How a field is written, and where.
  enum Form {
    TEXT,
    LIST,
    SECRET
  }

  static Field text(String name, String meaning) {
    return new Field(name, Form.TEXT, true, meaning);
  }

  static Field list(String name, String meaning) {
    return new Field(name, Form.LIST, true, meaning);
  }

  static Field secret(String name, String meaning) {
    return new Field(name, Form.SECRET, true, meaning);
  }

  /// One that has a usual value and that few will ever change.
  Field unasked() {
    return new Field(name, form, false, meaning);
  }

  /// The values that a text of a person stands for; none if it is blank.
  List<String> split(String text) {
    String[] parts = form == Form.LIST ? text.split(",", -1) : new String[] {text};
    return Arrays.stream(parts).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  boolean isSecret() {
    return form == Form.SECRET;
  }
}
