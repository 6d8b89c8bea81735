package rallycry.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.EntryCodec;
import rallycry.core.ledger.LedgerException;

/// A block as it was read. Each can be held against the chain by itself, on any thread, by the link
/// that is stored with the block before: if all agree, so does the chain.
///
/// @param before the link of the block before
/// @param link its own
@SuppressWarnings("ArrayRecordComponent") // checked against the chain, never compared
record Block(Path file, long firstSeq, byte[] entries, byte[] before, byte[] link) {

  /// Its entries after one Seq and up to another.
  ///
  /// @throws LedgerException if they are not what was written
  EntryBatch verified(long afterSeq, long until) {
    byte[] right = new Chain().link(before, firstSeq, entries);
    if (!Arrays.equals(right, link) || entries.length % EntryCodec.SIZE != 0) {
      throw Blocks.damaged(
          file, "the entries %d to %d are not as they were written".formatted(firstSeq, lastSeq()));
    }
    int from = Math.clamp(afterSeq - firstSeq + 1, 0, size());
    int to = Math.clamp(until - firstSeq + 1, from, size());
    return EntryBatch.of(
        from == 0 && to == size()
            ? entries
            : Arrays.copyOfRange(entries, from * EntryCodec.SIZE, to * EntryCodec.SIZE));
  }

  long lastSeq() {
    return firstSeq + size() - 1;
  }

  private int size() {
    return entries.length / EntryCodec.SIZE;
  }
}
