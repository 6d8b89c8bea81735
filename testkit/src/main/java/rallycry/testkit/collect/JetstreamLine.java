package rallycry.testkit.collect;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One event as Jetstream keeps it, and as both of its wires write it.
///
/// @param seq its number, from 1
/// @param micros when it was witnessed, since 1970
/// @param kind `commit`, `account`, `sync`, `identity`; or empty for a line sent as it stands
/// @param body what stands under its kind, without the outer braces
record JetstreamLine(long seq, long micros, String did, String kind, String body) {

  private static final String TYPE = "network.bsky.jetstream.subscribeEvents#";

  /// The first wire: all under one roof, the kind as a key.
  String v1() {
    return kind.isEmpty()
        ? body
        : "{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"%s\",\"%s\":{%s}}"
            .formatted(did, micros, kind, kind, body);
  }

  /// The second wire: an envelope, a commit flat in it, all else under its kind.
  String v2() {
    if (kind.isEmpty()) {
      return body;
    }
    String inner = kind.equals("commit") ? body : "\"%s\":{%s}".formatted(kind, body);
    return "{\"$type\":\"message\",\"payload\":{\"$type\":\"%s%s\",%s,\"did\":\"%s\",\"seq\":%d,\"time\":\"%s\",\"witnessedAt\":\"%s\"}}"
        .formatted(TYPE, kind, inner, did, seq, time(), time());
  }

  static String outdated() {
    return "{\"$type\":\"message\",\"payload\":{\"$type\":\"%sinfo\",\"name\":\"OutdatedCursor\"}}"
        .formatted(TYPE);
  }

  private Instant time() {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
