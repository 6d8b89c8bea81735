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
  /// @param suspicion why it is set aside, if it is
  /// @return the receipt, which nobody can give a second time
  Receipt meToo(Language language, Optional<Cause> suspicion) {
    Receipt receipt = Receipt.draw(random);
    record(receipt, entry(receipt, 0, Outcome.ME_TOO, Settings.NONE, language), suspicion);
    return receipt;
  }

  /// Makes the answer a story if there are words in it, and keeps what its author lets be read, in
  /// place of what was told before.
  void tell(Receipt receipt, Telling telling, Optional<Cause> suspicion) {
    recordTold(receipt, telling, suspicion);
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
  Receipt support(Telling message, Optional<Cause> suspicion) {
    Receipt receipt = Receipt.draw(random);
    record(
        receipt, entry(receipt, 0, Outcome.SUPPORT, Settings.NONE, message.language()), suspicion);
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
    if (known.isSetAside()) {
      return new ReceiptCheckView.Aside(receipt.toString());
    }
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

  private void recordTold(Receipt receipt, Telling telling, Optional<Cause> suspicion) {
    Outcome outcome = telling.text().isEmpty() ? Outcome.ME_TOO : Outcome.STORY;
    PostState known = recorder.post(key(receipt)).orElseThrow();
    if (suspicion.isPresent()
        || known.outcome() != outcome
        || !known.settings().equals(telling.settings())) {
      record(
          receipt,
          entry(receipt, after(known), outcome, telling.settings(), telling.language()),
          suspicion);
    }
  }

  /// A version that stands against all before: two within one second must not tie.
  private int after(PostState known) {
    int now = (int) clock.instant().getEpochSecond();
    return Integer.compareUnsigned(now, known.version()) > 0 ? now : known.version() + 1;
  }

  /// It may have been withdrawn while it was being told.
  private void destroyIfTakenBack(Key answer) {
    if (recorder.post(answer).filter(PostState::isGone).isPresent()) {
      destroy(answer);
    }
  }

  private void destroy(Key answer) {
    stories.destroy(answer);
    descriptions.keep(answer, Description.NONE);
  }

  /// Both or neither: what is set aside never counts for a moment.
  private void record(Receipt receipt, Entry answered, Optional<Cause> suspicion) {
    var batch = EntryBatch.of(answered);
    suspicion.ifPresent(
        cause -> batch.add(new Entry.PostRetracted(key(receipt), Platform.WEB, minute(), cause)));
    recorder.record(batch);
  }

  private Entry entry(
      Receipt receipt, int version, Outcome outcome, Settings settings, Language language) {
    String id = receipt.id();
    Pseudonyms keys = pseudonyms.get();
    return new Entry.Answered(
        keys.post(Platform.WEB, id),
        keys.account(Platform.WEB, id),
        Platform.WEB,
        minute(),
        version,
        outcome,
        settings,
        language);
  }

  private Key key(Receipt receipt) {
    return pseudonyms.get().post(Platform.WEB, receipt.id());
  }

  private int minute() {
    return (int) Math.floorDiv(clock.instant().getEpochSecond(), 60L);
  }
}
