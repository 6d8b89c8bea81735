package rallycry.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rallycry.core.collect.Source;
import rallycry.testkit.Cast;
import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SimulatedX;

/// X on this machine, asked and answering as X describes itself. All that the cast writes answers
/// the call.
final class XNetwork implements Network {

  private static final Wanted ANSWERS = new Wanted(Set.of("42"), Set.of());

  final DescribedByX description = new DescribedByX();
  final SimulatedX x = SimulatedX.start(description);
  private final boolean live;
  private final Map<String, String> ids = new HashMap<>();

  private XNetwork(boolean live) throws IOException {
    this.live = live;
  }

  static XNetwork searched() throws IOException {
    return new XNetwork(false);
  }

  static XNetwork streamed() throws IOException {
    return new XNetwork(true);
  }

  @Override
  public Source source() {
    return live ? stream(Duration.ofSeconds(20)) : search();
  }

  Source stream(Duration silence) {
    return new Live(
        new LiveOptions(x.address(), "app token", "host token", "1", ANSWERS, silence),
        InstantSource.system());
  }

  Source search() {
    return new Search(
        new SearchOptions(
            x.address(),
            "app token",
            Set.of("42"),
            Set.of("MeToo"),
            100_000,
            Duration.ofMillis(20),
            Duration.ofMillis(50)),
        InstantSource.system());
  }

  @Override
  public String account(Cast who) {
    return Integer.toString(who.ordinal() + 7);
  }

  @Override
  public void awaitListener() throws InterruptedException {
    while (live && x.listeners() == 0) {
      Thread.sleep(5);
    }
  }

  @Override
  public String writes(Cast who, int number, String text) {
    String id = Long.toString(x.posts(post(who, text, "\"%ID%\"")));
    ids.put(who + " " + number, id);
    return id;
  }

  @Override
  public void edits(Cast who, int number, String text) {
    x.posts(post(who, text, "\"" + id(who, number) + "\",\"%ID%\""));
  }

  @Override
  public void deletes(Cast who, int number) {
    x.deletes(Long.parseLong(id(who, number)));
  }

  /// Nothing tells of it.
  @Override
  public void leaves(Cast who) {}

  @Override
  public void garbles() {
    x.posts("{\"id\":\"%ID%\",\"text\":\"by nobody\"}");
    x.tells("{\"data\":");
  }

  @Override
  public void cuts() {
    x.cuts();
  }

  /// @throws AssertionError if anything was asked or answered otherwise than X describes it
  @Override
  public void close() {
    x.close();
    assertThat(description.faults()).isEmpty();
  }

  private String id(Cast who, int number) {
    return Objects.requireNonNull(ids.get(who + " " + number), "nobody wrote that");
  }

  private String post(Cast who, String text, String history) {
    return """
    {"id":"%%ID%%","text":"%s","author_id":"%s","conversation_id":"42","lang":"en",\
    "created_at":"2026-11-25T10:00:00.000Z","edit_history_post_ids":[%s],\
    "referenced_posts":[{"type":"replied_to","id":"42"}]}\
    """
        .formatted(text, account(who), history);
  }
}
