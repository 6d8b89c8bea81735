package rallycry.app.connect;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.meta.Product;

/// What has to be right at one of Meta's networks.
record ChecksAtMeta(Product product, Section section, Look look) {

  private static final int NO_SUCH_TOKEN = 190;
  private static final int NO_SUCH_OBJECT = 100;

  private static final String PERMISSION =
      "The token may not read them: it needs the permissions that are named above, and App Review.";

  void make() throws InterruptedException {
    look.has("calls");
    if (look.has("token")) {
      listing(section.address("api", product.api()), section.secret("token").orElse(""));
    }
    if (!section.has("app-secret")) {
      look.note(
          Check.missing(
              "no app-secret", "Without the webhook, answers are found by listing alone, later."));
    } else if (look.has("verify-token")) {
      handshake(section.secret("verify-token").orElse(""));
    }
  }

  private void listing(URI root, String token) throws InterruptedException {
    look.at(
        root,
        token,
        "the token",
        failure -> advice(failure, Look.NEW_TOKEN),
        api -> api.get("me", Map.of("fields", "id")).body());
    String edge = product == Product.THREADS ? "conversation" : "comments";
    for (String call : section.all("calls")) {
      look.at(
          root,
          token,
          "the answers below " + call,
          failure -> advice(failure, PERMISSION),
          api -> api.get(call + "/" + edge, Map.of("limit", "1")).body());
    }
  }

  /// As Meta does it when the address of the webhook is typed in there.
  private void handshake(String verifyToken) throws InterruptedException {
    look.atOurDoor(
        "the webhook",
        "/inbox/" + section.network().word(),
        Map.of("hub.mode", "subscribe", "hub.verify_token", verifyToken, "hub.challenge", "1234"),
        answer -> answer.asInt(0) == 1234);
  }

  /// Meta refuses with one status whatever is the matter; its own code tells what.
  private static String advice(IOException failure, String usual) {
    int code =
        failure instanceof JsonApi.Refused refused
            ? refused.body().path("error").path("code").asInt(0)
            : 0;
    return switch (code) {
      case NO_SUCH_TOKEN -> "The token is not taken, or no longer. " + Look.NEW_TOKEN;
      case NO_SUCH_OBJECT -> "There is nothing by that id. Copy it again.";
      default -> usual;
    };
  }
}
