package rallycry.core.story;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rallycry.core.ledger.Key;
import rallycry.core.recognise.Language;

/// Keeps the texts that people gave us. Whatever changes it is durable when it returns, and may be
/// called by any number of threads, and by a second process beside.
///
/// Every method throws [LedgerException][rallycry.core.ledger.LedgerException] where nothing can be
/// kept or read.
public interface Stories extends AutoCloseable {

  /// Keeps a text in place of what the answer told before. It awaits review.
  void keep(Key answer, Told told);

  /// Destroys what an answer told: afterwards no byte of it is left, sealed or not.
  ///
  /// @return whether there was anything
  boolean destroy(Key answer);

  /// What is kept of what an answer told.
  Optional<Kept> of(Key answer);

  /// Texts by where they stand, oldest first.
  ///
  /// @param after the number after which to begin, 0 for all
  /// @param most how many
  List<Kept.Text> list(Review review, long after, int most);

  /// Carries out a decision and counts it. A removed text is destroyed.
  ///
  /// @param number of the wording that was read
  /// @return false if it is no longer there: withdrawn, told anew or removed
  /// @throws IllegalArgumentException if its author's wish does not allow it
  boolean decide(long number, Decision decision);

  /// A page of what everyone may read.
  ///
  /// @param language if only that
  /// @param page from 1; one past the end is the last
  /// @param size texts on a page
  WallPage wall(Purpose purpose, Optional<Language> language, int page, int size);

  /// Answers that a moderator found to be none, until each is [destroyed][#destroy].
  List<Key> noAnswers();

  /// Every answer of which anything is kept.
  void answers(Consumer<Key> reader);

  /// How many stand where.
  Reviewed reviewed();

  @Override
  void close();
}
