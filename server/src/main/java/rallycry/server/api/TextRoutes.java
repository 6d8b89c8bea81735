package rallycry.server.api;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import rallycry.core.describe.Census;
import rallycry.core.describe.Descriptions;
import rallycry.core.privacy.SmallCells;
import rallycry.core.story.Reviewed;
import rallycry.core.story.Stories;
import rallycry.server.http.OpenReads;
import rallycry.server.http.OpenReads.Kept;
import tools.jackson.core.JsonGenerator;

/// What is open of what people told: how many texts moderators removed and why, and how those
/// describe themselves who wished to. Never a text.
public final class TextRoutes implements HttpService {

  private final Stories stories;
  private final Descriptions descriptions;

  public TextRoutes(Stories stories, Descriptions descriptions) {
    this.stories = stories;
    this.descriptions = descriptions;
  }

  @Override
  public void routing(HttpRules rules) {
    OpenReads.mount(rules, "/removals", json(this::removals));
    OpenReads.mount(rules, "/described", json(this::described));
  }

  private String removals() {
    Reviewed reviewed = stories.reviewed();
    return EditionJson.object(json -> {
      EditionJson.number(json, "published", SmallCells.single(reviewed.published()));
      cells(json, "removed", SmallCells.partition(reviewed.removed()));
    });
  }

  private String described() {
    Census census = descriptions.census();
    return EditionJson.object(json -> {
      cells(json, "ages", census.ages());
      cells(json, "genders", census.genders());
      cells(json, "countries", census.countries());
    });
  }

  private static void cells(JsonGenerator json, String name, Map<?, OptionalLong> cells) {
    json.writeObjectPropertyStart(name);
    cells.forEach((cell, people) -> EditionJson.number(json, cell.toString(), people));
    json.writeEndObject();
  }

  private static Handler json(Supplier<String> body) {
    return (request, response) ->
        OpenReads.send(request, response, Kept.A_SECOND, "application/json", body.get());
  }
}
