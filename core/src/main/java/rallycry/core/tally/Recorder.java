package rallycry.core.tally;

import rallycry.core.ledger.EntryBatch;

/// An engine, as the rooms that feed it and read from it see it: one writer behind which ledger and
/// tally never part.
public interface Recorder extends AutoCloseable {

  /// Records what the batch changes, and leaves out what is known already. When this returns, it is
  /// durable.
  ///
  /// @return how many entries changed anything
  /// @throws LedgerException if nothing could be recorded; the tally is then as it was before
  int record(EntryBatch batch);

  /// The Seq up to which [#tally] counts.
  long seq();

  /// A copy of the tally as of [#seq].
  Tally tally();

  @Override
  void close();
}
