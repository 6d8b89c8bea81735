package rallycry.platforms.kit;

import tools.jackson.databind.JsonNode;

/// One shape of JSON record that a platform writes. Has no state.
public interface Shape {

  /// Whether a record looks like this shape, valid or not.
  boolean fits(JsonNode record);

  /// Hands on what the record says.
  ///
  /// @throws Unreadable if it says nothing that can be relied on
  void read(JsonNode record, RecordSink sink);
}
