package rallycry.platforms.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rallycry.core.collect.Missed;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.kit.PatientApi;
import tools.jackson.databind.JsonNode;

/// The timeline of one hashtag, read from older to newer.
record Timeline(PatientApi api, String tag) {

  /// As many as Mastodon gives at once.
  private static final String PAGE = "40";

  /// `<https://…?min_id=42>; rel="prev"`: with Mastodon, newer posts are the previous page.
  private static final Pattern NEWER =
      Pattern.compile("[?&]min_id=([A-Za-z0-9]{1,40})[^>]*>; *rel=\"?prev\"?");

  /// @param statuses the latest first
  /// @param next where to go on; empty at the end
  record Page(List<JsonNode> statuses, Optional<String> next) {}

  /// The posts right after one.
  ///
  /// @param id on this instance
  /// @param missed learns of each wait
  Page after(String id, Consumer<Missed> missed) throws IOException, InterruptedException {
    String path = "/api/v1/timelines/tag/" + URLEncoder.encode(tag, UTF_8);
    JsonApi.Answer answer = api.ask(path, Map.of("limit", PAGE, "min_id", id), missed);
    if (!answer.body().isArray()) {
      throw new IOException("the timeline of #" + tag + " is no list");
    }
    List<JsonNode> statuses = List.copyOf(answer.body().values());
    return new Page(statuses, newer(answer).filter(_ -> !statuses.isEmpty()));
  }

  private static Optional<String> newer(JsonApi.Answer answer) {
    Matcher link = NEWER.matcher(String.join(",", answer.headers().allValues("link")));
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
