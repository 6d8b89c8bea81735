package rallycry.app.connect;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rallycry.core.campaign.Campaign;
import rallycry.platforms.kit.JsonApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Asks a network whether what is written down for it will do. Each question costs nothing there.
final class Checks {

  private static final String TOKEN = "Make a new token and run this again.";

  private final Section section;
  private final Campaign campaign;
  private final Optional<URI> publicUrl;
  private final InstantSource clock;
  private final List<Check> checks = new ArrayList<>();

  private Checks(Section section, Campaign campaign, Optional<URI> publicUrl, InstantSource clock) {
    this.section = section;
    this.campaign = campaign;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /// @param publicUrl where others reach the server; what needs it is only looked at if it is known
  static List<Check> of(
      Section section, Campaign campaign, Optional<URI> publicUrl, InstantSource clock)
      throws InterruptedException {
    var checks = new Checks(section, campaign, publicUrl, clock);
    checks.look();
    return checks.checks;
  }

  private interface Question {
    JsonNode ask(JsonApi api) throws IOException, InterruptedException;
  }

  private void look() throws InterruptedException {
    switch (section.network()) {
      case FEDIVERSE -> fediverse();
      case BLUESKY -> bluesky();
      case MASTODON -> mastodon();
      case X -> x();
      case FACEBOOK -> meta("https://graph.facebook.com/v25.0/", "comments");
      case INSTAGRAM -> meta("https://graph.instagram.com/v25.0/", "comments");
      case THREADS -> meta("https://graph.threads.net/v1.0/", "conversation");
    }
  }

  private void fediverse() throws InterruptedException {
    String handle = section.text("handle").orElse(campaign.name());
    atOurDoor(
        "the handle @" + handle,
        Map.of(
            "path",
            "/.well-known/webfinger",
            "resource",
            "acct:" + handle + "@" + publicUrl.map(URI::getAuthority).orElse("")),
        answer -> answer.has("subject"));
  }

  private void bluesky() throws InterruptedException {
    URI view = section.address("appview", "https://public.api.bsky.app");
    if (section.all("calls").isEmpty()) {
      checks.add(
          Check.missing("no call", "Post the call on Bluesky and give its address: calls=at://…"));
    }
    for (String call : section.all("calls")) {
      ask(
          view,
          "",
          "the call " + call,
          "There is no such post. Copy its address again.",
          api ->
              api.get("/xrpc/app.bsky.feed.getPostThread", Map.of("uri", call, "depth", "0"))
                  .body());
    }
    if (section.text("handle").isPresent()) {
      ask(
          section.address("server", "https://bsky.social"),
          "",
          "the account " + section.text("handle").get(),
          "The app password is not taken. Make a new one: Settings, Privacy and security, App"
              + " passwords.",
          api ->
              api.post(
                      "/xrpc/com.atproto.server.createSession",
                      JsonNodeFactory.instance
                          .objectNode()
                          .put("identifier", section.text("handle").orElse(""))
                          .put("password", section.secret("password").orElse(""))
                          .toString())
                  .body());
    }
  }

  private void mastodon() throws InterruptedException {
    Set<String> hashtags = section.all("hashtags", campaign.hashtags());
    for (String instance : section.all("instances")) {
      URI root = section.address(instance);
      for (String tag : hashtags) {
        ask(
            root,
            "",
            "the timeline of #" + tag + " at " + root.getHost(),
            "This instance does not show timelines to strangers. Give a token of an account there,"
                + " or name another.",
            api -> api.get("/api/v1/timelines/tag/" + tag, Map.of("limit", "1")).body());
      }
      Optional<String> token = Ways.token(section, root);
      if (token.isEmpty()) {
        checks.add(
            Check.missing(
                "no token for " + root.getHost(),
                "Edits and deletions go unheard there. "
                    + section.network().field("token").map(Field::meaning).orElse("")));
      } else {
        ask(
            root,
            token.get(),
            "the token at " + root.getHost(),
            TOKEN,
            api -> api.get("/api/v1/apps/verify_credentials", Map.of()).body());
      }
    }
  }

  private void x() throws InterruptedException {
    if (section.secret("bearer").isPresent()) {
      ask(
          section.address("api", "https://api.x.com"),
          section.secret("bearer").get(),
          "the bearer token",
          TOKEN,
          api -> api.get("/2/usage/tweets", Map.of()).body());
      checks.add(
          section.text("dollars").isPresent()
              ? Check.well(
                  "a budget of $%s a month reads at most %d posts"
                      .formatted(
                          section.text("dollars").get(),
                          (long) (Double.parseDouble(section.text("dollars").get()) / 0.005)))
              : Check.missing("no budget", "Say what a month may cost at most: dollars=50"));
    }
    if (section.secret("consumer-secret").isPresent()) {
      atOurDoor(
          "the webhook",
          Map.of("path", "/inbox/x", "crc_token", "rallycry"),
          answer -> answer.has("response_token"));
    }
  }

  private void meta(String api, String edge) throws InterruptedException {
    URI root = section.address("api", api);
    String token = section.secret("token").orElse("");
    if (token.isEmpty()) {
      checks.add(
          Check.missing("no token", section.network().field("token").orElseThrow().meaning()));
    } else {
      ask(root, token, "the token", TOKEN, one -> one.get("me", Map.of("fields", "id")).body());
      for (String call : section.all("calls")) {
        ask(
            root,
            token,
            "the answers below " + call,
            "The token may not read them: it needs the permissions that are named above, and App"
                + " Review.",
            one -> one.get(call + "/" + edge, Map.of("limit", "1")).body());
      }
    }
    if (section.secret("app-secret").isEmpty()) {
      checks.add(
          Check.missing(
              "no app-secret", "Without the webhook, answers are found by listing alone, later."));
    }
  }

  /// Our own server, as the network sees it.
  private void atOurDoor(String what, Map<String, String> query, Function<JsonNode, Boolean> fits)
      throws InterruptedException {
    if (publicUrl.isEmpty()) {
      checks.add(
          Check.missing(
              what + " was not looked at",
              "Say where others reach this server, and let it run: --public-url https://…"));
      return;
    }
    var rest = new HashMap<>(query);
    String path = rest.remove("path");
    ask(
        publicUrl.get(),
        "",
        what + " at " + publicUrl.get(),
        "Start the server again, so that it takes up what was written, and see that its address"
            + " leads to it.",
        api -> {
          JsonNode answer = api.get(String.valueOf(path), rest).body();
          if (!fits.apply(answer)) {
            throw new IOException("another answer than ours comes from there");
          }
          return answer;
        });
  }

  private void ask(URI root, String token, String what, String advice, Question question)
      throws InterruptedException {
    try (var api = new JsonApi(root, token, clock)) {
      var _ = question.ask(api);
      checks.add(Check.well(what));
    } catch (IOException failure) {
      String said =
          failure.getMessage() == null ? "nobody answers at " + root : failure.getMessage();
      checks.add(Check.missing(what + ": " + said, advice));
    }
  }
}
