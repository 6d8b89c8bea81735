package rallycry.platforms.x;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;
import tools.jackson.databind.JsonNode;

/// A compliance job at X: ids in, and for those that are gone why.
///
/// @param download where its result will be
record Job(String id, URI download) {

  private static final String PATH = "/2/compliance/jobs";

  /// Makes a job and hands the ids in, one a line.
  static Job begin(JsonApi api, Collection<String> ids) throws IOException, InterruptedException {
    JsonNode job = api.post(PATH, "{\"type\":\"tweets\"}").body().path("data");
    var begun = new Job(Json.id(job, "id"), address(job, "download_url"));
    api.put(address(job, "upload_url"), String.join("\n", ids));
    return begun;
  }

  /// `created`, `in_progress`, `complete`, `failed`, `expired`.
  String status(JsonApi api) throws IOException, InterruptedException {
    return Json.text(api.get(PATH + "/" + id, Map.of()).body().path("data"), "status");
  }

  /// Its result, once it is complete: a JSON object a line.
  List<String> result(JsonApi api) throws IOException, InterruptedException {
    return api.lines(download);
  }

  private static URI address(JsonNode job, String field) throws IOException {
    try {
      return URI.create(Json.text(job, field));
    } catch (IllegalArgumentException notAnAddress) {
      throw new IOException("X made a job without a " + field, notAnAddress);
    }
  }
}
