package rallycry.app.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.collect.Inbox.Request;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.core.tally.Cell.Measure;
import rallycry.platforms.bluesky.BlueskyOptions;
import rallycry.platforms.bluesky.BlueskySource;
import rallycry.platforms.bluesky.Wire;
import rallycry.platforms.kit.Hmac;
import rallycry.platforms.mastodon.MastodonOptions;
import rallycry.platforms.mastodon.MastodonSource;
import rallycry.platforms.x.Door;
import rallycry.platforms.x.Search;
import rallycry.platforms.x.SearchOptions;
import rallycry.platforms.x.Wanted;
import rallycry.testkit.collect.SimulatedJetstream;
import rallycry.testkit.collect.SimulatedMastodon;
import rallycry.testkit.collect.SimulatedX;

/// The platforms' own adapters at work on one ledger, from the wire to the tally.
class AdaptersTest {

  private static final int MANY = 10_000;

  /// Requests that come in together are recorded together.
  private static final int AT_ONCE = 500;

  private static final String SECRET = "a secret of our own";
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final String CALL = "at://did:plc:host/app.bsky.feed.post/call";

  private final Door door = new Door(SECRET, new Wanted(Set.of("42"), Set.of()));

  @TempDir private Path home;
  private Campaigning campaign;

  @BeforeEach
  void open() {
    campaign = new Campaigning(home.resolve("data"));
  }

  @AfterEach
  void close() {
    campaign.close();
  }

  @Test
  void sameAnswerOnTwoInstances_countsOnce() throws Exception {
    try (var one = SimulatedMastodon.start();
        var two = SimulatedMastodon.start();
        var _ = campaign.listen(mastodon(one), mastodon(two))) {
      for (SimulatedMastodon instance : List.of(one, two)) {
        instance.posts(status("ana", 1));
        instance.posts(status("ben", 2));
      }
      one.posts(status("chi", 3));
      two.posts(status("dee", 4));
      await(Measure.POSTS, 4);
      assertThat(campaign.total(Measure.PEOPLE)).isEqualTo(4);
    }
  }

  @Test
  void sameAnswerByWebhookAndBySearch_countsOnce_alsoAfterAnEdit() throws Exception {
    try (var x = SimulatedX.start((_, _, _, _, _) -> {});
        var _ = campaign.listen(search(x))) {
      long first = x.posts(xPost("%ID%", 7, "\"%ID%\""));
      hook(List.of(reply(first, 7, "\"" + first + "\"")));
      long edit = x.posts(xPost("%ID%", 7, "\"" + first + "\",\"%ID%\""));
      hook(List.of(reply(edit, 7, "\"" + first + "\",\"" + edit + "\"")));
      x.posts(xPost("%ID%", 8, "\"%ID%\""));
      await(Measure.POSTS, 2);
      assertThat(campaign.total(Measure.PEOPLE)).isEqualTo(2);
    }
  }

  @Test
  void tenThousandDeletions_byWebhooks_beforeWithAndAfter_leaveTheOraclesTally() {
    var early = new ArrayList<String>();
    var late = new ArrayList<String>();
    var meant = new ArrayList<Activity>();
    for (int id = 1; id <= MANY; id++) {
      String written = reply(id, id % 4_000, "\"" + id + "\"");
      switch (id % 3) {
        case 0 -> {
          early.add(deletion(id));
          late.add(written);
        }
        case 1 -> Collections.addAll(early, written, deletion(id));
        default -> {
          early.add(written);
          late.add(deletion(id));
        }
      }
      int stays = MANY + id;
      late.add(reply(stays, id % 5_000, "\"" + stays + "\""));
      Collections.addAll(meant, posted(id, id % 4_000), deleted(id), posted(stays, id % 5_000));
    }
    Collections.shuffle(late, new Random(7));
    for (List<String> deliveries : List.of(early, late, late.subList(0, MANY))) {
      for (int from = 0; from < deliveries.size(); from += AT_ONCE) {
        hook(deliveries.subList(from, Math.min(from + AT_ONCE, deliveries.size())));
      }
    }
    assertThat(campaign.tally()).isEqualTo(campaign.oracle(meant));
    assertThat(campaign.total(Measure.PEOPLE)).isEqualTo(5_000);
  }

  @Test
  void tenThousandDeletions_byJetstream_withItsConnectionCut_leaveWhatStands() throws Exception {
    try (var jetstream = SimulatedJetstream.start();
        var _ = campaign.listen(bluesky(jetstream))) {
      for (int post = 0; post < MANY + 500; post++) {
        jetstream.writes("create", "did:plc:p" + post % 1_000, "3k" + post, answer());
        if (post % 2 == 0 && post < MANY) {
          jetstream.deletes("did:plc:p" + post % 1_000, "3k" + post);
        }
        if (post % 4_000 == 3_999) {
          jetstream.cuts();
        }
      }
      for (int post = 1; post < MANY; post += 2) {
        jetstream.deletes("did:plc:p" + post % 1_000, "3k" + post);
      }
      await(Measure.RETRACTIONS, MANY);
      await(Measure.POSTS, 500);
      assertThat(campaign.total(Measure.PEOPLE)).isEqualTo(500);
    }
  }

  private void await(Measure measure, long count) throws InterruptedException {
    campaign.await(count + " " + measure, () -> campaign.total(measure) == count);
  }

  private static MastodonSource mastodon(SimulatedMastodon instance) {
    return new MastodonSource(
        MastodonOptions.of(
            instance.address(),
            Optional.of(SimulatedMastodon.TOKEN),
            Set.of("MeToo"),
            Instant.now().minusSeconds(3_600)),
        InstantSource.system());
  }

  private static String status(String who, int number) {
    return """
    {"id":"%%ID%%","uri":"https://home.example/users/%s/statuses/%d","visibility":"public",\
    "created_at":"2026-11-25T10:00:00.000Z","edited_at":null,"content":"<p>me too</p>",\
    "account":{"uri":"https://home.example/users/%s"}}\
    """
        .formatted(who, number, who);
  }

  private static BlueskySource bluesky(SimulatedJetstream jetstream) {
    return new BlueskySource(
        new BlueskyOptions(
            Wire.V2,
            List.of(jetstream.stream()),
            jetstream.api(),
            Optional.empty(),
            Set.of(CALL),
            Set.of(),
            Duration.ofSeconds(60)),
        InstantSource.system());
  }

  private static String answer() {
    return "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-11-01T10:00:00Z\",\"reply\":{\"root\":{\"uri\":\"%s\"}},\"text\":\"me too\"}"
        .formatted(CALL);
  }

  private static Search search(SimulatedX x) {
    return new Search(
        new SearchOptions(
            x.address(), "a token", Set.of("42"), Set.of(), 100, Duration.ofMillis(20)),
        InstantSource.system());
  }

  private void hook(List<String> bodies) {
    campaign.record(bodies.stream().flatMap(body -> received(body).stream()).toList());
  }

  private List<Activity> received(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    String mark = "sha256=" + Base64.getEncoder().encodeToString(new Hmac(SECRET).sign(bytes));
    var headers = Map.of("x-twitter-webhooks-signature", List.of(mark));
    var request = new Request("POST", URI.create("/inbox/x"), headers, bytes, NOON);
    return door.receive(request).activities();
  }

  private static String reply(long id, int author, String history) {
    return "{\"data\":{\"event_type\":\"post.reply.create\",\"payload\":%s}}"
        .formatted(xPost(Long.toString(id), author, history));
  }

  private static String deletion(long id) {
    return "{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"%d\"}}}".formatted(id);
  }

  private static String xPost(String id, int author, String history) {
    return """
    {"id":"%s","author_id":"%d","text":"Me too","lang":"en","conversation_id":"42",\
    "created_at":"2026-11-25T10:50:00.000Z","edit_history_post_ids":[%s],\
    "referenced_posts":[{"type":"replied_to","id":"42"}]}\
    """
        .formatted(id, author, history);
  }

  private static Activity posted(long id, int author) {
    long second = Instant.parse("2026-11-25T10:50:00Z").getEpochSecond();
    return new Activity.Posted(
        new Post(
            Platform.X,
            Long.toString(id),
            Integer.toString(author),
            second,
            "Me too",
            "en",
            Shape.REPLY));
  }

  private static Activity deleted(long id) {
    return new Activity.Deleted(Platform.X, Long.toString(id), NOON.getEpochSecond());
  }
}
