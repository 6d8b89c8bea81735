package rallycry.core.ledger;

import java.util.function.Consumer;

/// The append-only record of one campaign. The contract that every engine passes is `testkit`'s
/// `LedgerContract`.
public interface Ledger extends AutoCloseable {

  /// The Seq of the last durable entry; 0 for an empty ledger.
  long seq();

  /// Appends all of the batch or nothing of it. When this returns, the entries survive a power cut.
  ///
  /// @return the Seq of the last entry
  /// @throws LedgerException if they could not be made durable; the ledger is then as it was before
  long append(EntryBatch batch);

  /// Reads every entry after `seq`, in order, batch by batch.
  ///
  /// @throws LedgerException with [LedgerException.Code#DAMAGED] where what is read is not what was
  ///   written
  void read(long afterSeq, Consumer<EntryBatch> reader);

  @Override
  void close();
}
