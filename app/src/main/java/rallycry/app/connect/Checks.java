package rallycry.app.connect;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.core.campaign.Campaign;
import rallycry.platforms.meta.Product;
import tools.jackson.databind.node.JsonNodeFactory;

/// Asks a network whether what is written down for it will do. Each question costs nothing there.
final class Checks {

  private final Section section;
  private final Campaign campaign;
  private final Look look;

  private Checks(Section section, Campaign campaign, Look look) {
    this.section = section;
    this.campaign = campaign;
    this.look = look;
  }

  /// @param publicUrl where others reach the server; what needs it is only looked at if it is known
  static List<Check> of(
      Section section, Campaign campaign, Optional<URI> publicUrl, InstantSource clock)
      throws InterruptedException {
    var look = new Look(section, publicUrl, clock);
    try {
      new Checks(section, campaign, look).make(publicUrl);
    } catch (IllegalArgumentException wrong) {
      look.note(Check.missing("what is written down", String.valueOf(wrong.getMessage())));
    }
    return look.found();
  }

  private void make(Optional<URI> publicUrl) throws InterruptedException {
    switch (section.network()) {
      case FEDIVERSE -> fediverse(publicUrl.map(URI::getAuthority).orElse(""));
      case BLUESKY -> bluesky();
      case MASTODON -> mastodon();
      case X -> new ChecksAtX(section, look).make();
      case FACEBOOK -> new ChecksAtMeta(Product.FACEBOOK, section, look).make();
      case INSTAGRAM -> new ChecksAtMeta(Product.INSTAGRAM, section, look).make();
      case THREADS -> new ChecksAtMeta(Product.THREADS, section, look).make();
    }
  }

  private void fediverse(String host) throws InterruptedException {
    String handle = section.text("handle").orElse(campaign.name());
    look.atOurDoor(
        "the handle @" + handle,
        "/.well-known/webfinger",
        Map.of("resource", "acct:" + handle + "@" + host),
        answer -> answer.has("subject"));
  }

  private void bluesky() throws InterruptedException {
    URI view = section.address("appview", "https://public.api.bsky.app");
    if (!section.has("calls")) {
      look.note(
          Check.missing("no call", "Post the call on Bluesky and give its address: calls=at://…"));
    }
    for (String call : section.all("calls")) {
      look.at(
          view,
          "",
          "the call " + call,
          "There is no such post. Copy its address again.",
          api ->
              api.get("/xrpc/app.bsky.feed.getPostThread", Map.of("uri", call, "depth", "0"))
                  .body());
    }
    if (section.has("handle")) {
      login(section.text("handle").orElse(""));
    }
  }

  private void login(String handle) throws InterruptedException {
    String login =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", handle)
            .put("password", section.secret("password").orElse(""))
            .toString();
    look.at(
        section.address("server", "https://bsky.social"),
        "",
        "the account " + handle,
        "The app password is not taken. Make a new one: Settings, Privacy and security, App"
            + " passwords.",
        api -> api.post("/xrpc/com.atproto.server.createSession", login).body());
  }

  private void mastodon() throws InterruptedException {
    for (String instance : section.all("instances")) {
      URI root = section.address(instance);
      for (String tag : section.all("hashtags", campaign.hashtags())) {
        look.at(
            root,
            "",
            "the timeline of #" + tag + " at " + root.getHost(),
            "This instance does not show timelines to strangers. Give a token of an account there,"
                + " or name another.",
            api -> api.get("/api/v1/timelines/tag/" + tag, Map.of("limit", "1")).body());
      }
      token(root);
    }
  }

  private void token(URI root) throws InterruptedException {
    Optional<String> token = Ways.token(section, root);
    if (token.isPresent()) {
      look.at(
          root,
          token.get(),
          "the token at " + root.getHost(),
          Look.NEW_TOKEN,
          api -> api.get("/api/v1/apps/verify_credentials", Map.of()).body());
    } else {
      look.note(
          Check.missing(
              "no token for " + root.getHost(),
              "Edits and deletions go unheard there. "
                  + section.network().field("token").map(Field::meaning).orElse("")));
    }
  }
}
