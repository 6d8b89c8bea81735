package rallycry.platforms.activitypub;

import tools.jackson.databind.JsonNode;

/// What a server says of something that lies on it.
sealed interface Fetched {

  record Found(JsonNode document) implements Fetched {}

  /// It is no more: not found, gone, or a tombstone stands in its place.
  record Gone() implements Fetched {}

  /// It cannot be told now, and may be later.
  record Unavailable() implements Fetched {}

  /// It will not be told: what lies there is nothing of the kind, or we may not ask.
  record Unfit() implements Fetched {}
}
