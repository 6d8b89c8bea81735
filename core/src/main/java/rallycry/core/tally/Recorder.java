package rallycry.core.tally;

import java.util.List;
import java.util.Optional;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;

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

  /// What is known of one post; empty if nothing is.
  Optional<PostState> post(Key post);

  /// On which platforms the accounts are that count as one person with an answer on our own page.
  ///
  /// @param answer the account behind the answer
  List<Platform> linked(Key answer);

  /// A copy of the tally as of [#seq].
  Tally tally();

  @Override
  void close();
}
