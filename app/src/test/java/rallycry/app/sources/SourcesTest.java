package rallycry.app.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Cursors;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Source;
import rallycry.core.collect.SourceHealth;
import rallycry.core.collect.SourceHealth.State;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.link.Claims;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.record.Scribe;
import rallycry.core.record.Verdict;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Tally;
import rallycry.embedded.DataFolder;
import rallycry.testkit.Oracle;

class SourcesTest {

  private static final int MANY = 10_000;
  private static final long NOON = 1_793_534_400L;

  @TempDir private Path home;
  private DataFolder folder;
  private final Map<String, String> kept = new ConcurrentHashMap<>();

  private final Cursors cursors =
      new Cursors() {
        @Override
        public Optional<String> read(String source) {
          return Optional.ofNullable(kept.get(source));
        }

        @Override
        public void keep(String source, String cursor) {
          kept.put(source, cursor);
        }
      };

  @BeforeEach
  void open() {
    folder = DataFolder.open(home.resolve("data"));
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void sameAnswerThroughTwoSources_countsOnce() throws Exception {
    List<Activity> heard = List.of(posted(1, "ana"), posted(2, "ben"));
    run(
        new Script("mastodon:one.example", Platform.FEDIVERSE, heard),
        new Script("mastodon:two.example", Platform.FEDIVERSE, heard));
    assertThat(people()).isEqualTo(2);
    assertThat(folder.engine().tally().total(Measure.POSTS)).isEqualTo(2);
  }

  @Test
  void tenThousandDeletions_beforeWithAndAfterTheirPosts_leaveTheOraclesTally() throws Exception {
    var early = new ArrayList<Activity>();
    var late = new ArrayList<Activity>();
    for (int i = 0; i < MANY; i++) {
      Activity posted = posted(i, "account" + i % 4_000);
      Activity deleted = deleted(i);
      switch (i % 3) {
        case 0 -> {
          early.add(deleted);
          late.add(posted);
        }
        case 1 -> Collections.addAll(early, posted, deleted);
        default -> {
          early.add(posted);
          late.add(deleted);
        }
      }
      late.add(posted(MANY + i, "account" + i % 5_000));
    }
    Collections.shuffle(late, new Random(7));
    run(
        new Script("one", Platform.FEDIVERSE, early),
        new Script("two", Platform.FEDIVERSE, late),
        new Script("three", Platform.FEDIVERSE, late.subList(0, MANY)));
    assertThat(folder.engine().tally()).isEqualTo(oracle(early, late));
    assertThat(people()).isEqualTo(5_000);
  }

  @Test
  void failingSource_isBegunAgain_fromItsCursor_andStopsNoOther() throws Exception {
    var answers = new ArrayList<Activity>();
    for (int i = 0; i < 350; i++) {
      answers.add(posted(i, "account" + i));
    }
    var failing =
        new Script(
            "failing",
            Platform.FEDIVERSE,
            answers,
            new IOException("the network failed"),
            new IllegalStateException("we failed"));
    var calm = new Script("calm", Platform.FEDIVERSE, List.of(posted(1_000, "chi")));
    try (Sources sources = start(failing, calm)) {
      assertThat(calm.through.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(failing.through.await(20, TimeUnit.SECONDS)).isTrue();
      SourceHealth health = sources.status().getFirst();
      assertThat(failing.begun).hasValue(3);
      assertThat(health.failures())
          .containsEntry("the network failed", 1L)
          .containsEntry("broken: IllegalStateException", 1L);
      assertThat(health.heard()).isEqualTo(350);
      assertThat(health.state()).isEqualTo(SourceHealth.State.LISTENING);
      assertThat(sources.status().getLast().failures()).isEmpty();
    }
    assertThat(people()).isEqualTo(351);
    assertThat(kept).containsEntry("failing", "350");
  }

  @Test
  void sourceThatIsNotAnswered_isNeverSaidToListen() throws Exception {
    var silent = new Silent();
    try (var sources =
        new Sources(List.of(silent), List.of(), ledger(), cursors, InstantSource.system())) {
      silent.state = () -> sources.status().getFirst().state();
      sources.listen();
      assertThat(silent.seen.poll(20, TimeUnit.SECONDS)).isEqualTo(State.CONNECTING);
      assertThat(silent.seen.poll(20, TimeUnit.SECONDS)).isEqualTo(State.BACKING_OFF);
    }
  }

  /// A network that does not answer; sees what is said of it while it is asked.
  private static final class Silent implements Source {

    private final BlockingQueue<State> seen = new LinkedBlockingQueue<>();
    private volatile Supplier<State> state = () -> State.ENDED;

    @Override
    public String name() {
      return "silent";
    }

    @Override
    public Platform platform() {
      return Platform.FEDIVERSE;
    }

    @Override
    public Abilities abilities() {
      return Abilities.of();
    }

    @Override
    public void collect(Listener listener) throws IOException {
      seen.add(state.get());
      throw new IOException("nobody answers");
    }

    @Override
    public void close() {}
  }

  @Test
  void timeToUncounting_isMeasured() throws Exception {
    var script = new Script("one", Platform.FEDIVERSE, List.of(posted(1, "ana"), deleted(1)));
    try (Sources sources = start(() -> Instant.ofEpochSecond(NOON + 7), script)) {
      assertThat(script.through.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(sources.status().getFirst().uncounting())
          .hasValueSatisfying(lag -> assertThat(lag.p99()).hasSeconds(7));
    }
  }

  @Test
  void sourcesOfOneName_areRefused() {
    var one = new Script("same", Platform.FEDIVERSE, List.of());
    assertThatThrownBy(() -> start(one, one)).hasMessageContaining("same");
  }

  @Test
  void pauses_double_upToFiveMinutes_andNeverMeet() {
    assertThat(Backoff.after(0, 1)).hasSeconds(1);
    assertThat(Backoff.after(3, 1)).hasSeconds(8);
    assertThat(Backoff.after(3, 0)).hasSeconds(4);
    assertThat(Backoff.after(60, 1)).isEqualTo(Backoff.LONGEST);
  }

  private void run(Script... scripts) throws InterruptedException {
    try (Sources _ = start(scripts)) {
      for (Script script : scripts) {
        assertThat(script.through.await(60, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private Sources start(Script... scripts) {
    return start(InstantSource.system(), scripts);
  }

  private Sources start(InstantSource clock, Script... scripts) {
    var sources = new Sources(List.of(scripts), List.of(), ledger(), cursors, clock);
    sources.listen();
    return sources;
  }

  private Sources.Ledger ledger() {
    return new Sources.Ledger(
        folder.engine(), this::scribe, folder::pseudonyms, new Claims(new SecureRandom()));
  }

  private Scribe scribe() {
    return new Scribe(
        _ -> new Verdict(Outcome.ME_TOO, Settings.NONE, Language.of("en")), folder.pseudonyms());
  }

  private Tally oracle(List<Activity> early, List<Activity> late) {
    var oracle = new Oracle();
    Scribe scribe = scribe();
    var batch = new EntryBatch();
    early.forEach(activity -> batch.add(scribe.write(activity)));
    late.forEach(activity -> batch.add(scribe.write(activity)));
    oracle.add(batch);
    return oracle.tally();
  }

  private long people() {
    return folder.engine().tally().total(Measure.PEOPLE);
  }

  private static Activity posted(int number, String author) {
    return new Activity.Posted(
        new Post(
            Platform.FEDIVERSE, id(number), author, NOON - number, "me too", "en", Shape.REPLY));
  }

  private static Activity deleted(int number) {
    return new Activity.Deleted(Platform.FEDIVERSE, id(number), NOON);
  }

  private static String id(int number) {
    return "https://one.example/statuses/" + number;
  }
}
