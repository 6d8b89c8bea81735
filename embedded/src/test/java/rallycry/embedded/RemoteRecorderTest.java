package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;
import rallycry.core.tally.Tally;
import rallycry.testkit.Cast;
import rallycry.testkit.RecorderContract;

/// Records through the process that has the folder, as if it had the folder itself.
class RemoteRecorderTest extends RecorderContract {

  @TempDir private Path folder;

  @Override
  protected Recorder begin() {
    DataFolder data = DataFolder.open(folder);
    ControlSocket control = ControlSocket.open(folder, data.engine(), () -> "{}").orElseThrow();
    Workplace place = Workplace.enter(folder);
    return new Served(
        place.recorder(),
        () -> {
          place.close();
          control.close();
          data.close();
        });
  }

  @Test
  void onlyItsOwner_mayCallIt() throws IOException {
    try (Recorder _ = begin()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(control())))
          .isEqualTo("rw-------");
    }
    assertThat(control()).doesNotExist();
  }

  @Test
  void keys_areTheFoldersOwn() {
    try (DataFolder data = DataFolder.open(folder);
        ControlSocket _ = ControlSocket.open(folder, data.engine(), () -> "{}").orElseThrow();
        Workplace place = Workplace.enter(folder)) {
      assertThat(place.pseudonyms().get().post(Platform.WEB, "1"))
          .isEqualTo(data.pseudonyms().post(Platform.WEB, "1"));
    }
  }

  @Test
  void recount_beside_isHeldAgainstWhatIsPublishedNow() {
    try (Recorder recorder = begin()) {
      recorder.record(EntryBatch.of(Cast.ANA.writes(0, Outcome.STORY)));
      Recount recount = Recount.of(folder);
      assertThat(recount.seq()).isOne();
      assertThat(recount.agrees()).isTrue();
    }
  }

  @Test
  void failure_isTheSameAtTheOtherEnd() {
    try (DataFolder data = DataFolder.open(folder);
        ControlSocket _ = ControlSocket.open(folder, new Full(), () -> "{}").orElseThrow();
        Workplace place = Workplace.enter(folder)) {
      assertThat(data.engine().seq()).isZero();
      assertThatThrownBy(() -> place.recorder().record(new EntryBatch()))
          .isInstanceOfSatisfying(
              LedgerException.class, full -> assertThat(full.code()).isEqualTo(Code.DISK_FULL))
          .hasMessage("the disk is full. Make room.");
      // The line still works.
      assertThat(place.recorder().seq()).isZero();
    }
  }

  @Test
  void otherEndThatEnds_isSaid_withWhatToDo() {
    DataFolder data = DataFolder.open(folder);
    ControlSocket control = ControlSocket.open(folder, data.engine(), () -> "{}").orElseThrow();
    try (Workplace place = Workplace.enter(folder)) {
      control.close();
      data.close();
      assertThatThrownBy(() -> place.recorder().record(new EntryBatch()))
          .hasMessageContaining("Run this again: what is known adds nothing.");
    }
  }

  @Test
  void whatIsNoEntry_failsAlone_andNoNoiseStopsIt() throws IOException {
    try (Recorder recorder = begin()) {
      shout(new byte[] {0, 0, 0, 0, 48}, new byte[40], new byte[] {99}, new byte[7]);
      shout(new byte[] {99, 0, 0, 0, 0});
      shout(new byte[] {0, 127, 127, 127, 127});
      shout(new byte[] {0, 0, 0, 0, 48, 1, 2});
      Entry.Answered answer = Cast.ANA.writes(0, Outcome.STORY);
      assertThat(recorder.record(EntryBatch.of(answer))).isOne();
      assertThat(recorder.seq()).isOne();
    }
  }

  @Test
  void socketLeftByAKilledProcess_isNobody() throws Exception {
    Process child = RecordingChild.start(folder);
    try (var said = child.inputReader()) {
      assertThat(said.readLine()).isEqualTo("0");
      try (var _ = ControlSocket.open(folder, new Full(), () -> "{}").orElseThrow()) {
        Files.createLink(folder.resolve("left"), control());
      }
      Files.move(folder.resolve("left"), control());
      assertThatThrownBy(() -> Workplace.enter(folder))
          .hasMessageContaining("another Rallycry is working in");
    } finally {
      child.destroyForcibly().waitFor();
    }
    begin().close();
  }

  /// Often, since a caller in the very moment of closing is what it is about.
  @RepeatedTest(300)
  void socketThatIsClosed_letsNobodyIn() throws IOException {
    Path left = folder.resolve("left");
    try (var _ = ControlSocket.open(folder, new Full(), () -> "{}").orElseThrow()) {
      Files.createLink(left, control());
    }
    try (var caller = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      assertThatThrownBy(() -> caller.connect(UnixDomainSocketAddress.of(left)))
          .isInstanceOf(ConnectException.class);
    }
  }

  private Path control() {
    return folder.resolve(ControlSocket.FILE);
  }

  private void shout(byte[]... noise) throws IOException {
    try (var caller = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      caller.connect(UnixDomainSocketAddress.of(control()));
      for (byte[] part : noise) {
        caller.write(ByteBuffer.wrap(part));
      }
      caller.shutdownOutput();
      while (caller.read(ByteBuffer.allocate(64)) > 0) {
        // Whatever it says to that.
      }
    }
  }

  /// A recorder, and what else ends with it.
  private record Served(Recorder recorder, Runnable ending) implements Recorder {
    @Override
    public int record(EntryBatch batch) {
      return recorder.record(batch);
    }

    @Override
    public long seq() {
      return recorder.seq();
    }

    @Override
    public Optional<PostState> post(Key post) {
      return recorder.post(post);
    }

    @Override
    public List<Platform> linked(Key answer) {
      return recorder.linked(answer);
    }

    @Override
    public Tally tally() {
      return recorder.tally();
    }

    @Override
    public void close() {
      ending.run();
    }
  }

  /// A ledger without room.
  private static final class Full implements Recorder {
    @Override
    public int record(EntryBatch batch) {
      throw new LedgerException(Code.DISK_FULL, "the disk is full. Make room.");
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
