package rallycry.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import rallycry.core.post.Platform;

class EntryBatchTest {

  @Test
  void batch_growsPastItsCapacity() {
    var batch = new EntryBatch(1);
    var copy = new EntryBatch(0);
    for (int i = 0; i < 100; i++) {
      batch.add(deletion(i));
      copy.addFrom(batch, i);
    }
    assertThat(copy.toBytes()).isEqualTo(batch.toBytes()).hasSize(100 * EntryCodec.SIZE);
    assertThat(copy.get(99)).isEqualTo(deletion(99));
  }

  @Test
  void bytes_becomeTheSameBatchAgain() {
    var again = EntryBatch.of(EntryBatch.of(deletion(1), deletion(2), deletion(3)).toBytes(1, 3));
    var entries = new ArrayList<Entry>();
    again.forEach(entries::add);
    assertThat(entries).containsExactly(deletion(2), deletion(3));
  }

  @Test
  void bytes_thatAreNoWholeEntries_areRefused() {
    assertThatThrownBy(() -> EntryBatch.of(new byte[49]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("49 bytes");
  }

  private static Entry deletion(int number) {
    return new Entry.PostRetracted(new Key(7, number), Platform.X, number, Cause.DELETED);
  }
}
