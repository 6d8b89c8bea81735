package rallycry.app.connect;

import java.util.Map;
import rallycry.platforms.x.SearchOptions;

/// What has to be right at X.
record ChecksAtX(Section section, Look look) {

  void make() throws InterruptedException {
    look.has("calls");
    if (section.has("bearer")) {
      search(section.secret("bearer").orElse(""));
    }
    if (section.has("user-token") && !(section.has("bearer") && section.has("account"))) {
      look.note(
          Check.missing(
              "no stream", "It needs the app's bearer and the host's number too: account=…"));
    }
    if (section.has("consumer-secret")) {
      look.atOurDoor(
          "the webhook",
          "/inbox/x",
          Map.of("crc_token", "rallycry"),
          answer -> answer.has("response_token"));
    } else if (!section.has("bearer")) {
      look.note(
          Check.missing(
              "no way in",
              "Give a bearer to search with, or a consumer-secret for the webhook, or both."));
    }
  }

  private void search(String bearer) throws InterruptedException {
    look.at(
        section.address("api", "https://api.x.com"),
        bearer,
        "the bearer token",
        Look.NEW_TOKEN,
        api -> api.get("/2/usage/tweets", Map.of()).body());
    look.note(budget());
  }

  private Check budget() {
    if (!section.has("dollars")) {
      return Check.missing("no budget", "Say what a month may cost at most: dollars=50");
    }
    double dollars = Ways.dollars(section);
    return Check.well(
        "a budget of $%s a month reads at most %d posts"
            .formatted(section.text("dollars").orElse(""), SearchOptions.posts(dollars)));
  }
}
