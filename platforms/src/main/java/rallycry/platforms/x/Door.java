package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Inbox;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fields;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Hmac;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;

/// Where X calls us: the webhook of the X Activity API, `/inbox/x`.
///
/// `GET` with a `crc_token` is X's check that the address is ours, made when it is registered and
/// hourly from then on. `POST` tells of a reply, a mention, a quote or a deletion
/// ([ActivityEvents]), signed over the raw body. Old and new field names are both read.
public final class Door implements Inbox {

  private static final String PATH = "/inbox/x";

  private final Hmac secret;
  private final Wanted wanted;

  /// @param consumerSecret of the host's app, as X's developer page shows it
  public Door(String consumerSecret, Wanted wanted) {
    secret = new Hmac(consumerSecret);
    this.wanted = wanted;
  }

  @Override
  public String name() {
    return "x:webhook";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  /// X tells of the host's own deletions alone; those of answers are found by [Recheck].
  @Override
  public Abilities abilities() {
    return Abilities.of(Ability.AUTHORS, Ability.EDITS);
  }

  @Override
  public boolean serves(String method, String path, Optional<String> accept) {
    return path.equals(PATH);
  }

  @Override
  public Reply receive(Request request) {
    return switch (request.method()) {
      case "GET" -> check(request);
      case "POST" -> signed(request) ? events(request) : Reply.of(403);
      default -> Reply.of(405);
    };
  }

  private Reply check(Request request) {
    String token = Fields.of(request.uri().getRawQuery()).getOrDefault("crc_token", "");
    return token.isEmpty()
        ? Reply.of(400)
        : Reply.text(
            200,
            "application/json",
            "{\"response_token\":\"%s\"}".formatted(mark(token.getBytes(UTF_8))));
  }

  private boolean signed(Request request) {
    String header = request.header("x-twitter-webhooks-signature").orElse("");
    return secret.signed(request.body(), header, Base64.getDecoder()::decode);
  }

  private String mark(byte[] message) {
    return "sha256=" + Base64.getEncoder().encodeToString(secret.sign(message));
  }

  private Reply events(Request request) {
    var heard = new Heard();
    heard.attempt(() -> {
      JsonNode message = Json.read(request.body(), 0, request.body().length);
      ActivityEvents.read(message, wanted, request.at().getEpochSecond(), heard);
    });
    return new Reply(200, Map.of(), new byte[0], heard.activities(), heard.missed());
  }
}
