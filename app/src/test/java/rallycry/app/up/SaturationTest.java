package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.link.Claims;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;
import rallycry.core.tally.Tally;
import rallycry.embedded.DataFolder;
import rallycry.server.Server;
import rallycry.server.http.Limits;
import rallycry.server.http.Listening;
import rallycry.server.page.HelpLines;
import rallycry.server.page.Site;

/// Writers fill what there is to fill; over real sockets, without a clock.
class SaturationTest {

  private static final int ROOM = 8;
  private static final Limits LIMITS =
      new Limits(100, 100, 100, ROOM, true, Limits.DEFAULT.patience());

  private static final Server.Elsewhere NOBODY_ELSE = Server.Elsewhere.NOTHING;

  @TempDir private Path folder;

  @Test
  void whenWritersSaturate_theNextIsToldToComeBack_andReadersAreServed() throws Exception {
    var stuck = new StuckRecorder();
    try (var data = DataFolder.open(folder)) {
      try (Server server = server(data, stuck)) {
        String address = server.address("127.0.0.1");
        List<Wire> waiting = new ArrayList<>();
        for (int i = 0; i < ROOM; i++) {
          var wire = new Wire(address);
          wire.say(Wire.form("/answer", "lang=en"));
          waiting.add(wire);
        }
        stuck.full.await();
        String beyond = Wire.ask(address, Wire.form("/answer", "lang=en"));
        assertThat(Wire.status(beyond)).isEqualTo(503);
        assertThat(beyond).containsIgnoringCase("Retry-After: ");
        for (String page : List.of("/", "/how", "/api/v1/edition", "/health/live")) {
          assertThat(Wire.status(Wire.ask(address, Wire.request("GET " + page)))).isEqualTo(200);
        }
        stuck.free.countDown();
        for (Wire wire : waiting) {
          assertThat(Wire.status(wire.hearAnswer())).isEqualTo(200);
          wire.close();
        }
        assertThat(Wire.status(Wire.ask(address, Wire.form("/answer", "lang=en")))).isEqualTo(200);
      }
    }
  }

  private static Server server(DataFolder data, Recorder recorder) throws java.io.IOException {
    var campaign =
        rallycry.app.campaign.CampaignFile.find(
            Path.of(System.getProperty("rallycry.root"), "campaigns/demo.yaml").toString());
    var site = new Site(campaign, URI.create("https://example.org/"), HelpLines.NONE, false, false);
    return Server.start(
        Listening.local(0).within(LIMITS),
        () -> site,
        recorder,
        new Server.Texts(data.stories(), data.stories()),
        data::pseudonyms,
        new Claims(new SecureRandom()),
        NOBODY_ELSE,
        InstantSource.system());
  }

  /// Takes as many as there is room for, and answers none of them until it is let.
  private static final class StuckRecorder implements Recorder {

    private final CountDownLatch full = new CountDownLatch(ROOM);
    private final CountDownLatch free = new CountDownLatch(1);

    @Override
    public int record(EntryBatch batch) {
      full.countDown();
      try {
        free.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      return batch.size();
    }

    @Override
    public long seq() {
      return 0;
    }

    @Override
    public Optional<PostState> post(Key post) {
      return Optional.empty();
    }

    @Override
    public List<Platform> linked(Key answer) {
      return List.of();
    }

    @Override
    public Tally tally() {
      return new Tally();
    }

    @Override
    public void close() {}
  }
}
