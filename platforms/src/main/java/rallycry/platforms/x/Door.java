package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Inbox;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Fields;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Hmac;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Where X calls us: the webhook of the X Activity API, `/inbox/x`.
///
/// `GET` with a `crc_token` is X's check that the address is ours, made when it is registered and
/// hourly from then on. `POST` tells of a reply, a mention, a quote or a deletion, signed over the
/// raw body. Old and new field names are both read.
public final class Door implements Inbox {

  private static final String PATH = "/inbox/x";
  private static final FlatPost POST = new FlatPost();

  private final Hmac secret;

  /// @param consumerSecret of the host's app, as X's developer page shows it
  public Door(String consumerSecret) {
    secret = new Hmac(consumerSecret);
  }

  @Override
  public String name() {
    return "x:webhook";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public Abilities abilities() {
    return Abilities.of(Ability.AUTHORS, Ability.DELETIONS);
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
    try {
      return header.startsWith("sha256=")
          && secret.signed(request.body(), Base64.getDecoder().decode(header.substring(7)));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private String mark(byte[] message) {
    return "sha256=" + Base64.getEncoder().encodeToString(secret.sign(message));
  }

  private static Reply events(Request request) {
    var heard = new Heard();
    heard.attempt(() -> {
      JsonNode message = Json.read(request.body(), 0, request.body().length);
      JsonNode data = message.path("data");
      for (JsonNode event : data.isArray() ? data.values() : List.of(data)) {
        heard.attempt(() -> event(event, request.at().getEpochSecond(), heard));
      }
    });
    return new Reply(200, Map.of(), new byte[0], heard.activities(), heard.missed());
  }

  private static void event(JsonNode event, long now, Heard heard) {
    JsonNode payload = event.path("payload");
    switch (Json.text(event, "event_type")) {
      case "post.create", "post.reply.create", "post.mention.create", "post.quote.create" ->
          POST.read(payload, heard);
      case "post.delete" -> {
        String id = Json.require(Json.id(payload, "id"), Reason.NO_ID);
        heard.accept(new Activity.Deleted(Platform.X, id, now));
      }
      case "" -> throw new Unreadable(Reason.UNKNOWN_SHAPE);
      // What else an account does is none of our business.
      default -> {}
    }
  }
}
