package rallycry.platforms.meta;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import rallycry.core.collect.Missed;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.kit.PatientApi;
import tools.jackson.databind.JsonNode;

/// How many answers there are below a call, in the network's own count. Some of them it shows to
/// nobody, and Instagram counts answers to comments among them, which are not listed.
record Totals(Product product, PatientApi api) {

  /// @param page of the listing: Facebook tells it there
  /// @return empty where it is not told, or not to this token
  OptionalLong of(String call, JsonNode page, Consumer<Missed> missed)
      throws IOException, InterruptedException {
    return switch (product) {
      case FACEBOOK -> number(page.path("summary").path("total_count"));
      case INSTAGRAM ->
          number(ask(call, Map.of("fields", "comments_count"), missed).path("comments_count"));
      case THREADS ->
          number(
              ask(call + "/insights", Map.of("metric", "replies"), missed)
                  .at("/data/0/values/0/value"));
    };
  }

  /// It is asked for beside what matters: where it is refused, everything else goes on.
  private JsonNode ask(String path, Map<String, String> query, Consumer<Missed> missed)
      throws IOException, InterruptedException {
    try {
      return api.get(path, query, missed);
    } catch (JsonApi.Refused refused) {
      return refused.body();
    }
  }

  private static OptionalLong number(JsonNode node) {
    return node.isIntegralNumber() ? OptionalLong.of(node.longValue()) : OptionalLong.empty();
  }
}
