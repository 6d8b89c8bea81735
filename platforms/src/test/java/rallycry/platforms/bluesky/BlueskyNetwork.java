package rallycry.platforms.bluesky;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rallycry.core.collect.Source;
import rallycry.testkit.Cast;
import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SimulatedJetstream;

/// Bluesky on this machine. All that the cast writes answers the call at some depth.
final class BlueskyNetwork implements Network {

  static final String CALL = "at://did:plc:host/app.bsky.feed.post/call";

  final SimulatedJetstream jetstream;
  private final Wire wire;

  private BlueskyNetwork(Wire wire, SimulatedJetstream jetstream) {
    this.wire = wire;
    this.jetstream = jetstream;
  }

  static BlueskyNetwork on(Wire wire) throws IOException {
    return new BlueskyNetwork(wire, SimulatedJetstream.start());
  }

  @Override
  public Source source() {
    return source(List.of(jetstream.stream()), Duration.ofSeconds(20));
  }

  Source source(List<URI> instances, Duration silence) {
    return new BlueskySource(
        new BlueskyOptions(
            wire,
            instances,
            jetstream.api(),
            Optional.empty(),
            Set.of(CALL),
            Set.of("MeToo", "أنا_أيضا"),
            silence),
        InstantSource.system());
  }

  @Override
  public String account(Cast who) {
    return "did:plc:" + who.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String writes(Cast who, int number, String text) {
    jetstream.writes("create", account(who), "3k" + number, answer(text));
    return id(who, number);
  }

  @Override
  public void edits(Cast who, int number, String text) {
    jetstream.writes("update", account(who), "3k" + number, plain(text));
  }

  @Override
  public void deletes(Cast who, int number) {
    jetstream.deletes(account(who), "3k" + number);
  }

  @Override
  public void leaves(Cast who) {
    jetstream.leaves(account(who), "deleted");
  }

  @Override
  public void garbles() {
    jetstream.garbles("{\"did\":\"did:plc:eve\",\"kind\":");
  }

  @Override
  public void cuts() {
    jetstream.cuts();
  }

  @Override
  public void close() {
    jetstream.close();
  }

  String id(Cast who, int number) {
    return "at://" + account(who) + "/app.bsky.feed.post/3k" + number;
  }

  /// A post that has nothing to do with the campaign.
  static String plain(String text) {
    return "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-11-01T10:00:00Z\",\"langs\":[\"en\"],\"text\":\"%s\"}"
        .formatted(text);
  }

  /// An answer to an answer to the call.
  static String answer(String text) {
    return "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-11-01T10:00:00Z\",\"langs\":[\"en\"],\"reply\":{\"parent\":{\"uri\":\"at://did:plc:fin/app.bsky.feed.post/3kq\"},\"root\":{\"uri\":\"%s\"}},\"text\":\"%s\"}"
        .formatted(CALL, text);
  }

  /// A post with a hashtag, as a facet or in the list of tags outside the text.
  static String tagged(String tag, boolean facet) {
    String more =
        facet
            ? "\"facets\":[{\"features\":[{\"$type\":\"app.bsky.richtext.facet#tag\",\"tag\":\"%s\"}],\"index\":{\"byteEnd\":6,\"byteStart\":0}}]"
            : "\"tags\":[\"nothing\",\"%s\"]";
    return "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-11-01T10:00:00Z\",%s,\"text\":\"it happened\"}"
        .formatted(more.formatted(tag));
  }
}
