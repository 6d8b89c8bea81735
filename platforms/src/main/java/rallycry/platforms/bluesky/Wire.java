package rallycry.platforms.bluesky;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The two forms in which a Jetstream speaks.
///
/// Sources: the README of github.com/bluesky-social/jetstream (first wire), and its lexicon
/// `network.bsky.jetstream.subscribeEvents` of 2026-08 (second wire).
public enum Wire {
  /// `/subscribe`: the cursor is a time; one that is too old is moved up without a word.
  V1,
  /// `/xrpc/network.bsky.jetstream.subscribeEvents`: the cursor is a number, or a time; one that is
  /// too old is refused, or moved up with a notice.
  V2;

  private static final String TYPE = "network.bsky.jetstream.subscribeEvents#";

  /// Where to ask.
  ///
  /// @param instance `wss://host`
  URI address(URI instance, OptionalLong cursor) {
    String path =
        switch (this) {
          case V1 -> "/subscribe?wantedCollections=app.bsky.feed.post";
          case V2 -> "/xrpc/network.bsky.jetstream.subscribeEvents?collections=app.bsky.feed.post";
        };
    String from = cursor.isPresent() ? "&cursor=" + cursor.getAsLong() : "";
    return URI.create(instance + path + from);
  }

  /// The protocol to speak within the web socket.
  Optional<String> subprotocol() {
    return this == V2 ? Optional.of("xrpc.v1.json") : Optional.empty();
  }

  /// What sort of event it is, whichever wire it came on: `commit`, `account`, `sync`, `info`,
  /// `error`; empty where it says none.
  static String kind(JsonNode event) {
    if (event.has("kind")) {
      return Json.text(event, "kind");
    }
    String type = Json.text(event.path("payload"), "$type");
    return type.startsWith(TYPE) ? type.substring(TYPE.length()) : Json.text(event, "$type");
  }

  /// The event in the form of the first wire, which archives hold as well.
  static JsonNode first(JsonNode event) {
    JsonNode payload = event.path("payload");
    if (!payload.isObject()) {
      return event;
    }
    String kind = kind(event);
    ObjectNode first = JsonNodeFactory.instance.objectNode();
    first.put("did", Json.text(payload, "did"));
    first.put("kind", kind);
    first.set("time_us", payload.path("time"));
    first.set(kind, kind.equals("commit") ? payload : payload.path(kind));
    return first;
  }
}
