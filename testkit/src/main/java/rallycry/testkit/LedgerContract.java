package rallycry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Ledger;
import rallycry.core.ledger.Outcome;

/// What every durable ledger has to do.
public abstract class LedgerContract {

  @TempDir protected Path folder;

  /// Opens the ledger of [#folder], or begins it.
  protected abstract Ledger open();

  @Test
  void emptyLedger_hasSeqZero_andNothingToRead() {
    try (Ledger ledger = open()) {
      assertThat(ledger.seq()).isZero();
      assertThat(read(ledger, 0)).isEmpty();
    }
  }

  @Test
  void append_givesTheSeqOfTheLastEntry() {
    try (Ledger ledger = open()) {
      assertThat(ledger.append(posts(0, 3))).isEqualTo(3);
      assertThat(ledger.append(posts(3, 5))).isEqualTo(5);
      assertThat(ledger.seq()).isEqualTo(5);
    }
  }

  @Test
  void emptyBatch_changesNothing() {
    try (Ledger ledger = open()) {
      ledger.append(posts(0, 3));
      assertThat(ledger.append(new EntryBatch())).isEqualTo(3);
      assertThat(read(ledger, 0)).hasSize(3);
    }
  }

  @Test
  void entries_areReadAsTheyWereWritten() {
    Entry[] all = {
      Cast.ANA.writes(0, Outcome.STORY),
      Cast.ANA.loses(0, Cause.DELETED),
      Cast.CHI.edits(1, 0xf000_0000, Outcome.MENTION),
      Cast.DEE.leaves(7)
    };
    try (Ledger ledger = open()) {
      ledger.append(EntryBatch.of(all));
      assertThat(read(ledger, 0)).containsExactly(all);
    }
  }

  @Test
  void entries_outliveTheProcess_inOrder() {
    try (Ledger ledger = open()) {
      ledger.append(posts(0, 20_000));
      ledger.append(posts(20_000, 20_001));
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.seq()).isEqualTo(20_001);
      assertThat(read(ledger, 0)).isEqualTo(entries(posts(0, 20_001)));
      assertThat(ledger.append(posts(20_001, 20_002))).isEqualTo(20_002);
    }
  }

  @Test
  void reading_beginsAfterAnySeq() {
    try (Ledger ledger = open()) {
      ledger.append(posts(0, 10_000));
      ledger.append(posts(10_000, 10_010));
      List<Entry> all = entries(posts(0, 10_010));
      for (int after : new int[] {0, 1, 8_191, 8_192, 8_193, 9_999, 10_000, 10_009, 10_010}) {
        assertThat(read(ledger, after)).isEqualTo(all.subList(after, all.size()));
      }
    }
  }

  private static EntryBatch posts(int from, int to) {
    var batch = new EntryBatch();
    for (int number = from; number < to; number++) {
      batch.add(Cast.EVE.writes(number, Outcome.ME_TOO));
    }
    return batch;
  }

  private static List<Entry> read(Ledger ledger, long afterSeq) {
    var entries = new ArrayList<Entry>();
    ledger.read(afterSeq, batch -> batch.forEach(entries::add));
    return entries;
  }

  private static List<Entry> entries(EntryBatch batch) {
    var entries = new ArrayList<Entry>();
    batch.forEach(entries::add);
    return entries;
  }
}
