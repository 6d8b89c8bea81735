package rallycry.app.connect;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import rallycry.core.campaign.Campaign;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.meta.Product;
import rallycry.platforms.x.SearchOptions;
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

  /// What cannot be understood is missing too.
  private void look() throws InterruptedException {
    try {
      lookAtNetwork();
    } catch (IllegalArgumentException wrong) {
      checks.add(Check.missing("what is written down", String.valueOf(wrong.getMessage())));
    }
  }

  private void lookAtNetwork() throws InterruptedException {
    switch (section.network()) {
      case FEDIVERSE -> fediverse();
      case BLUESKY -> bluesky();
      case MASTODON -> mastodon();
      case X -> x();
      case FACEBOOK -> meta(Product.FACEBOOK, "comments");
      case INSTAGRAM -> meta(Product.INSTAGRAM, "comments");
      case THREADS -> meta(Product.THREADS, "conversation");
    }
  }

  private void fediverse() throws InterruptedException {
    String handle = section.text("handle").orElse(campaign.name());
    atOurDoor(
        "the handle @" + handle,
        "/.well-known/webfinger",
        Map.of("resource", "acct:" + handle + "@" + publicUrl.map(URI::getAuthority).orElse("")),
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
    Optional<String> bearer = section.secret("bearer");
    if (section.all("calls").isEmpty()) {
      missing("calls");
    }
    if (bearer.isPresent()) {
      ask(
          section.address("api", "https://api.x.com"),
          bearer.get(),
          "the bearer token",
          TOKEN,
          api -> api.get("/2/usage/tweets", Map.of()).body());
      checks.add(budget());
    }
    if (section.secret("user-token").isPresent()
        && (bearer.isEmpty() || section.text("account").isEmpty())) {
      checks.add(
          Check.missing(
              "no stream", "It needs the app's bearer and the host's number too: account=…"));
    }
    if (section.secret("consumer-secret").isPresent()) {
      atOurDoor(
          "the webhook",
          "/inbox/x",
          Map.of("crc_token", "rallycry"),
          answer -> answer.has("response_token"));
    } else if (bearer.isEmpty()) {
      checks.add(
          Check.missing(
              "no way in",
              "Give a bearer to search with, or a consumer-secret for the webhook, or both."));
    }
  }

  private Check budget() {
    if (section.text("dollars").isEmpty()) {
      return Check.missing("no budget", "Say what a month may cost at most: dollars=50");
    }
    double dollars = Ways.dollars(section);
    return Check.well(
        "a budget of $%s a month reads at most %d posts"
            .formatted(section.text("dollars").get(), SearchOptions.posts(dollars)));
  }

  private void meta(Product product, String edge) throws InterruptedException {
    Optional<String> token = section.secret("token");
    if (section.all("calls").isEmpty()) {
      missing("calls");
    }
    if (token.isEmpty()) {
      missing("token");
    } else {
      listing(section.address("api", product.api()), token.get(), edge);
    }
    if (section.secret("app-secret").isEmpty()) {
      checks.add(
          Check.missing(
              "no app-secret", "Without the webhook, answers are found by listing alone, later."));
    } else if (section.secret("verify-token").isEmpty()) {
      missing("verify-token");
    } else {
      atOurDoor(
          "the webhook",
          "/inbox/" + section.network().word(),
          Map.of(
              "hub.mode", "subscribe",
              "hub.verify_token", section.secret("verify-token").get(),
              "hub.challenge", "1234"),
          answer -> answer.asInt(0) == 1234);
    }
  }

  private void listing(URI root, String token, String edge) throws InterruptedException {
    ask(root, token, "the token", TOKEN, api -> api.get("me", Map.of("fields", "id")).body());
    for (String call : section.all("calls")) {
      ask(
          root,
          token,
          "the answers below " + call,
          "The token may not read them: it needs the permissions that are named above, and App"
              + " Review.",
          api -> api.get(call + "/" + edge, Map.of("limit", "1")).body());
    }
  }

  private void missing(String field) {
    checks.add(
        Check.missing("no " + field, section.network().field(field).orElseThrow().meaning()));
  }

  /// Our own server, as the network sees it.
  private void atOurDoor(
      String what, String path, Map<String, String> query, Predicate<JsonNode> fits)
      throws InterruptedException {
    if (publicUrl.isEmpty()) {
      checks.add(
          Check.missing(
              what + " was not looked at",
              "Say where others reach this server, and let it run: --public-url https://…"));
      return;
    }
    ask(
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

  private void ask(URI root, String token, String what, String advice, Question question)
      throws InterruptedException {
    try (var api = new JsonApi(root, token, clock)) {
      var _ = question.ask(api);
      checks.add(Check.well(what));
    } catch (IOException failure) {
      String said =
          failure.getMessage() == null ? "nobody answers at " + root : failure.getMessage();
      checks.add(Check.missing(what + ": " + said, metas(failure).orElse(advice)));
    }
  }

  /// Meta refuses with one status whatever is the matter; its own code tells what.
  private static Optional<String> metas(IOException failure) {
    int code =
        failure instanceof JsonApi.Refused refused
            ? refused.body().path("error").path("code").asInt(0)
            : 0;
    return switch (code) {
      case 190 -> Optional.of("The token is not taken, or no longer. " + TOKEN);
      case 100 -> Optional.of("There is nothing by that id. Copy it again.");
      default -> Optional.empty();
    };
  }
}
