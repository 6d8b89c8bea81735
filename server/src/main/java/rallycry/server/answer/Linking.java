package rallycry.server.answer;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.link.Claims;
import rallycry.core.link.LinkCode;
import rallycry.core.post.Platform;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.receipt.Receipt;
import rallycry.core.tally.Recorder;

/// One person, several places: what a receipt can say of accounts elsewhere.
public final class Linking {

  private final Recorder recorder;
  private final Claims claims;
  private final Supplier<Pseudonyms> pseudonyms;
  private final InstantSource clock;

  /// @param claims shared with those who hear what is posted elsewhere
  public Linking(
      Recorder recorder, Claims claims, Supplier<Pseudonyms> pseudonyms, InstantSource clock) {
    this.recorder = recorder;
    this.claims = claims;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /// Where the accounts are that are counted as one person with the answer.
  List<Platform> linked(Receipt receipt) {
    return recorder.linked(account(receipt));
  }

  /// A code to post from an account elsewhere.
  LinkCode code(Receipt receipt) {
    return claims.offer(account(receipt), clock.instant().getEpochSecond());
  }

  /// Counts all of them apart again. It is durable when this returns.
  void takeBack(Receipt receipt) {
    int minute = (int) Math.floorDiv(clock.instant().getEpochSecond(), 60L);
    recorder.record(EntryBatch.of(new Entry.LinksTakenBack(account(receipt), minute)));
  }

  private Key account(Receipt receipt) {
    return pseudonyms.get().account(Platform.WEB, receipt.id());
  }
}
