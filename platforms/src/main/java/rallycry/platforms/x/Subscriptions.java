package rallycry.platforms.x;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Which events X is to tell of: replies to the host's account, and quotes of it.
///
/// @param api asked with the host's own token: X tells of replies to an account to that alone
/// @param account the host's numeric id
record Subscriptions(JsonApi api, String account) {

  private static final String PATH = "/2/activity/subscriptions";
  private static final List<String> WANTED = List.of("post.reply.create", "post.quote.create");

  /// Makes those that are missing.
  void make() throws IOException, InterruptedException {
    Set<String> made = made();
    for (String event : WANTED) {
      if (!made.contains(event)) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("event_type", event);
        wanted.putObject("filter").put("user_id", account);
        api.post(PATH, wanted.toString());
      }
    }
  }

  private Set<String> made() throws IOException, InterruptedException {
    Set<String> made = new HashSet<>();
    for (JsonNode one : api.get(PATH, Map.of("max_results", "1000")).body().path("data")) {
      if (Json.text(one.path("filter"), "user_id").equals(account)) {
        made.add(Json.text(one, "event_type"));
      }
    }
    return made;
  }
}
