package rallycry.app.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import rallycry.testkit.collect.SimulatedJetstream;
import rallycry.testkit.collect.SimulatedMastodon;

/// Bluesky, two instances of Mastodon, and one that nobody answers at, on this machine.
final class World implements AutoCloseable {

  static final String CALL = "at://did:plc:host/app.bsky.feed.post/3kcall";

  final SimulatedJetstream bluesky;
  final SimulatedMastodon one;
  final SimulatedMastodon other;
  private final Map<Integer, Long> ids = new HashMap<>();

  World() throws IOException {
    bluesky = SimulatedJetstream.start();
    one = SimulatedMastodon.start();
    other = SimulatedMastodon.start();
  }

  /// Writes down where all of it is.
  void connect(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        # Where this campaign listens.
        bluesky:
          calls: %s
          instances: %s
          appview: %s
        mastodon:
          instances: [%s, %s, http://localhost:1]
          hashtags: [metoo]
        """
            .formatted(CALL, bluesky.stream(), bluesky.api(), one.address(), other.address()));
    Path secrets = folder.resolve("secrets.yaml");
    Files.writeString(secrets, "mastodon: {token: %s}\n".formatted(SimulatedMastodon.TOKEN));
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
  }

  void answersOnBluesky(int from, int to) {
    for (int i = from; i < to; i++) {
      bluesky.writes("create", did(i), "3k" + i, answer("me too"));
    }
  }

  /// Somebody who answered there writes something more below the call.
  void saysOnBluesky(int number, String text) {
    bluesky.writes("create", did(number), "3kmore" + number, answer(text));
  }

  void takesBackOnBluesky(int number) {
    bluesky.writes("update", did(number), "3k" + number, answer("I would rather say nothing"));
  }

  void deletesOnBluesky(int number) {
    bluesky.deletes(did(number), "3k" + number);
  }

  void leavesBluesky(int number) {
    bluesky.leaves(did(number), "deleted");
  }

  /// The same post, as two instances have it.
  void answersOnMastodon(int number) {
    String uri = "https://elsewhere.example/users/n%d/statuses/1".formatted(number);
    String status =
        """
        {"id":"%%ID%%","uri":"%s","url":"%s","created_at":"2026-11-25T10:00:00.000Z",\
        "edited_at":null,"in_reply_to_id":null,"visibility":"public","language":"en",\
        "spoiler_text":"","content":"<p>me too <a href=\\"https://here.example/tags/metoo\\">#<span>MeToo</span></a></p>",\
        "account":{"id":"7","acct":"a@elsewhere.example","uri":"https://elsewhere.example/users/n%d",\
        "url":"https://elsewhere.example/@a"},"tags":[{"name":"metoo"}]}\
        """
            .formatted(uri, uri, number);
    ids.put(number, one.posts(status));
    other.posts(status);
  }

  void deletesOnMastodon(int number) {
    one.deletes(ids.getOrDefault(number, 0L));
  }

  @Override
  public void close() {
    bluesky.close();
    one.close();
    other.close();
  }

  private static String did(int number) {
    return "did:plc:n" + number;
  }

  private static String answer(String text) {
    return """
    {"$type":"app.bsky.feed.post","createdAt":"2026-11-25T10:00:00.000Z","langs":["en"],\
    "reply":{"root":{"uri":"%s","cid":"c"},"parent":{"uri":"%s","cid":"c"}},"text":"%s"}\
    """
        .formatted(CALL, CALL, text);
  }
}
