package rallycry.platforms.mastodon;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rallycry.core.collect.Source;
import rallycry.testkit.Cast;
import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SimulatedMastodon;

/// An instance of Mastodon on this machine. The cast lives on another server, `elsewhere.example`,
/// and all that they write bears the hashtag.
final class MastodonNetwork implements Network {

  static final String TAG = "MeToo";

  final SimulatedMastodon mastodon;
  private final Optional<String> token;
  private final Map<String, Long> ids = new HashMap<>();

  private MastodonNetwork(SimulatedMastodon mastodon, Optional<String> token) {
    this.mastodon = mastodon;
    this.token = token;
  }

  static MastodonNetwork withToken() throws IOException {
    return new MastodonNetwork(SimulatedMastodon.start(), Optional.of(SimulatedMastodon.TOKEN));
  }

  static MastodonNetwork withoutToken() throws IOException {
    return new MastodonNetwork(SimulatedMastodon.start(), Optional.empty());
  }

  @Override
  public Source source() {
    return source(Duration.ofSeconds(20));
  }

  Source source(Duration silence) {
    return new MastodonSource(
        new MastodonOptions(
            mastodon.address(),
            token,
            Set.of(TAG),
            Instant.now().minus(Duration.ofDays(2)),
            token.isPresent() ? Duration.ofMinutes(1) : Duration.ofMillis(50),
            silence),
        InstantSource.system());
  }

  @Override
  public String account(Cast who) {
    return "https://elsewhere.example/users/" + who.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String writes(Cast who, int number, String text) {
    String uri = uri(who, number);
    ids.put(uri, mastodon.posts(status(uri, account(who), text, "null")));
    return uri;
  }

  @Override
  public void edits(Cast who, int number, String text) {
    String uri = uri(who, number);
    mastodon.edits(id(uri), status(uri, account(who), text, "\"2026-11-20T10:07:00.000Z\""));
  }

  @Override
  public void deletes(Cast who, int number) {
    mastodon.deletes(id(uri(who, number)));
  }

  /// An instance says nothing of it.
  @Override
  public void leaves(Cast who) {}

  @Override
  public void garbles() {
    mastodon.say("update", "{\"id\":");
    mastodon.posts("{\"id\":\"%ID%\",\"content\":7}");
  }

  @Override
  public void cuts() {
    mastodon.cuts();
  }

  @Override
  public void close() {
    mastodon.close();
  }

  String uri(Cast who, int number) {
    return account(who) + "/statuses/" + number;
  }

  private long id(String uri) {
    return Objects.requireNonNull(ids.get(uri), "nobody wrote that");
  }

  /// A public post, as Mastodon writes it.
  ///
  /// @param edited as JSON
  static String status(String uri, String account, String text, String edited) {
    return """
    {"id":"%%ID%%","uri":"%s","url":"%s","created_at":"2026-11-20T10:00:00.000Z",\
    "edited_at":%s,"in_reply_to_id":null,"visibility":"public","language":"en","spoiler_text":"",\
    "content":"<p>%s <a href=\\"https://here.example/tags/metoo\\">#<span>MeToo</span></a></p>",\
    "account":{"id":"7","acct":"a@elsewhere.example","uri":"%s","url":"https://elsewhere.example/@a"},\
    "tags":[{"name":"metoo"}]}\
    """
        .formatted(uri, uri, edited, text, account);
  }
}
