package rallycry.server.answer;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rallycry.core.describe.Description;
import rallycry.core.describe.Descriptions;
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
import rallycry.core.story.Purpose;
import rallycry.core.story.Stories;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;
import rallycry.server.page.ReceiptCheckView;

/// Answers given on our own page: each is an account of its own, known by its receipt alone.
public final class Answers {

  private final Recorder recorder;
  private final Stories stories;
  private final Descriptions descriptions;
  private final Linking linking;
  private final Supplier<Pseudonyms> pseudonyms;
  private final RandomGenerator random;
  private final InstantSource clock;

  /// @param random cryptographic: receipts are drawn from it
  public Answers(
      Recorder recorder,
      Stories stories,
      Descriptions descriptions,
      Linking linking,
      Supplier<Pseudonyms> pseudonyms,
      RandomGenerator random,
      InstantSource clock) {
    this.recorder = recorder;
    this.stories = stories;
    this.descriptions = descriptions;
    this.linking = linking;
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

  /// Makes the answer a story if there are words in it, and keeps what its author lets be read, in
  /// place of what was told before.
  void tell(Receipt receipt, Telling telling) {
    recordTold(receipt, telling);
    Key answer = key(receipt);
    telling
        .kept(Purpose.STORY)
        .ifPresentOrElse(told -> stories.keep(answer, told), () -> stories.destroy(answer));
    destroyIfTakenBack(answer);
  }

  /// What the answer's author said of themselves.
  Description description(Receipt receipt) {
    return descriptions.description(key(receipt)).orElse(Description.NONE);
  }

  /// Keeps how the answer's author describes themselves, in place of what they said before.
  void describe(Receipt receipt, Description description) {
    Key answer = key(receipt);
    descriptions.keep(answer, description);
    destroyIfTakenBack(answer);
  }

  /// Counts a message of support, and keeps it where everyone may read it.
  ///
  /// @return the receipt with which it can be withdrawn
  Receipt support(Telling message) {
    Receipt receipt = Receipt.draw(random);
    record(receipt, 0, Outcome.SUPPORT, Settings.NONE, message.language());
    message.kept(Purpose.SUPPORT).ifPresent(told -> stories.keep(key(receipt), told));
    return receipt;
  }

  /// What is known of the answer that a receipt stands for.
  ReceiptCheckView standing(Receipt receipt) {
    Key answer = key(receipt);
    PostState known = recorder.post(answer).filter(PostState::isSeen).orElse(null);
    if (known == null) {
      return new ReceiptCheckView.Unknown();
    }
    Optional<Cause> cause = known.retractedBy(0);
    if (cause.isPresent()) {
      return cause.get() == Cause.REMOVED
          ? new ReceiptCheckView.TakenOut()
          : new ReceiptCheckView.Withdrawn();
    }
    return known.outcome() == Outcome.SUPPORT
        ? new ReceiptCheckView.Supports(receipt.toString(), stories.of(answer))
        : new ReceiptCheckView.Counts(
            receipt.toString(), known.settings(), stories.of(answer), linking.linked(receipt));
  }

  /// Takes the answer back. It no longer counts, and what it told is destroyed, when this returns.
  void withdraw(Receipt receipt) {
    Key answer = key(receipt);
    recorder.record(
        EntryBatch.of(new Entry.PostRetracted(answer, Platform.WEB, minute(), Cause.WITHDRAWN)));
    destroy(answer);
  }

  private void recordTold(Receipt receipt, Telling telling) {
    Outcome outcome = telling.text().isEmpty() ? Outcome.ME_TOO : Outcome.STORY;
    PostState known = recorder.post(key(receipt)).orElseThrow();
    if (known.outcome() != outcome || !known.settings().equals(telling.settings())) {
      record(receipt, after(known), outcome, telling.settings(), telling.language());
    }
  }

  /// A version that stands against all before: two within one second must not tie.
  private int after(PostState known) {
    int now = (int) clock.instant().getEpochSecond();
    return Integer.compareUnsigned(now, known.version()) > 0 ? now : known.version() + 1;
  }

  /// It may have been withdrawn while it was being told.
  private void destroyIfTakenBack(Key answer) {
    if (recorder.post(answer).flatMap(known -> known.retractedBy(0)).isPresent()) {
      destroy(answer);
    }
  }

  private void destroy(Key answer) {
    stories.destroy(answer);
    descriptions.keep(answer, Description.NONE);
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
