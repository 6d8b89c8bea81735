package rallycry.server.answer;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.receipt.Receipt;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;
import rallycry.server.page.ReceiptCheckView;

/// Answers given on our own page: each is an account of its own, known by its receipt alone.
public final class Answers {

  private final Recorder recorder;
  private final Supplier<Pseudonyms> pseudonyms;
  private final RandomGenerator random;
  private final InstantSource clock;

  /// @param random cryptographic: receipts are drawn from it
  public Answers(
      Recorder recorder,
      Supplier<Pseudonyms> pseudonyms,
      RandomGenerator random,
      InstantSource clock) {
    this.recorder = recorder;
    this.pseudonyms = pseudonyms;
    this.random = random;
    this.clock = clock;
  }

  /// Records a "me too". It is durable when this returns.
  ///
  /// @return the receipt, which nobody can give a second time
  Receipt meToo(Language language) {
    Receipt receipt = Receipt.draw(random);
    record(receipt, 0, Outcome.ME_TOO, Settings.NONE, language);
    return receipt;
  }

  /// Makes the answer a story.
  void tell(Receipt receipt, Story story) {
    int version = (int) clock.instant().getEpochSecond();
    record(receipt, version, Outcome.STORY, story.settings(), story.language());
  }

  /// Counts a message of support.
  void support(Language language) {
    record(Receipt.draw(random), 0, Outcome.SUPPORT, Settings.NONE, language);
  }

  /// What is known of the answer that a receipt stands for.
  ReceiptCheckView standing(Receipt receipt) {
    PostState known = recorder.post(key(receipt)).filter(PostState::isSeen).orElse(null);
    if (known == null) {
      return new ReceiptCheckView.Unknown();
    }
    return known.retractedBy(0).isPresent()
        ? new ReceiptCheckView.Withdrawn()
        : new ReceiptCheckView.Counts(receipt.toString());
  }

  /// Takes the answer back. It no longer counts when this returns.
  void withdraw(Receipt receipt) {
    recorder.record(
        EntryBatch.of(
            new Entry.PostRetracted(key(receipt), Platform.WEB, minute(), Cause.WITHDRAWN)));
  }

  private void record(
      Receipt receipt, int version, Outcome outcome, Settings settings, Language language) {
    recorder.record(
        EntryBatch.of(
            new Entry.Answered(
                key(receipt),
                pseudonyms.get().account(Platform.WEB, receipt.id()),
                Platform.WEB,
                minute(),
                version,
                outcome,
                settings,
                language)));
  }

  private Key key(Receipt receipt) {
    return pseudonyms.get().post(Platform.WEB, receipt.id());
  }

  private int minute() {
    return (int) Math.floorDiv(clock.instant().getEpochSecond(), 60L);
  }
}
