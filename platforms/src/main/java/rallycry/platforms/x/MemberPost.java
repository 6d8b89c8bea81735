package rallycry.platforms.x;

import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Shape;
import tools.jackson.databind.JsonNode;

/// A post in a member's archive: `{"tweet":{…}}`. Older archives have the post without the
/// wrapping.
record MemberPost(ClassicPost post) implements Shape {

  @Override
  public boolean fits(JsonNode record) {
    return record.path("tweet").isObject();
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    post.read(record.path("tweet"), sink);
  }
}
