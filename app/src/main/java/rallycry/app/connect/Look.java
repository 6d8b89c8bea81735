package rallycry.app.connect;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import rallycry.platforms.kit.JsonApi;
import tools.jackson.databind.JsonNode;

/// One look at what is written down for a network: asks there, and notes what it finds.
final class Look {

  /// What to do about a token that is not taken.
  static final String NEW_TOKEN = "Make a new token and run this again.";

  private final Section section;
  private final Optional<URI> publicUrl;
  private final InstantSource clock;
  private final List<Check> found = new ArrayList<>();

  /// @param publicUrl where others reach the server
  Look(Section section, Optional<URI> publicUrl, InstantSource clock) {
    this.section = section;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /// Something to be asked; its answer is read by whoever asks.
  interface Question {
    JsonNode ask(JsonApi api) throws IOException, InterruptedException;
  }

  void at(URI root, String token, String what, String advice, Question question)
      throws InterruptedException {
    at(root, token, what, _ -> advice, question);
  }

  /// Asks a network.
  ///
  /// @param token empty for none
  /// @param what is looked at
  /// @param advice what to do where it is refused
  void at(
      URI root, String token, String what, Function<IOException, String> advice, Question question)
      throws InterruptedException {
    try (var api = new JsonApi(root, token, clock)) {
      var _ = question.ask(api);
      note(Check.well(what));
    } catch (IOException failure) {
      String said =
          failure.getMessage() == null ? "nobody answers at " + root : failure.getMessage();
      note(Check.missing(what + ": " + said, advice.apply(failure)));
    }
  }

  /// Asks our own server, as the network sees it; where nobody said how it does, that is noted.
  void atOurDoor(String what, String path, Map<String, String> query, Predicate<JsonNode> fits)
      throws InterruptedException {
    if (publicUrl.isEmpty()) {
      note(
          Check.missing(
              what + " was not looked at",
              "Say where others reach this server, and let it run: --public-url https://…"));
      return;
    }
    at(
        publicUrl.get(),
        "",
        what + " at " + publicUrl.get(),
        "Start the server again, so that it takes up what was written, and see that its address"
            + " leads to it.",
        api -> {
          JsonNode answer = api.get(path, query).body();
          if (!fits.test(answer)) {
            throw new IOException("another answer than ours comes from there");
          }
          return answer;
        });
  }

  /// Whether a field is given; where it is not, that is noted, with what it means.
  boolean has(String field) {
    boolean given = section.has(field);
    if (!given) {
      note(Check.missing("no " + field, section.network().field(field).orElseThrow().meaning()));
    }
    return given;
  }

  void note(Check check) {
    found.add(check);
  }

  List<Check> found() {
    return List.copyOf(found);
  }
}
