package rallycry.core.collect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who asked to hear of our calls, and what is still on its way to them. It outlives the process.
///
/// Followers are kept under keyed pseudonyms, and addresses sealed: at rest nobody is named. The
/// contract that every one passes is `testkit`'s `CorrespondenceContract`.
public interface Correspondence extends AutoCloseable {

  /// Something to be sent.
  ///
  /// @param sender the address of the actor that sends it
  /// @param body as it is sent
  record Letter(String sender, String body) {}

  /// A letter on its way to one mailbox.
  ///
  /// @param number names it, and is never given twice
  /// @param mailbox where it goes; many followers may share one
  /// @param tries how often it was tried
  /// @param since when it was posted
  record Delivery(long number, String mailbox, Letter letter, int tries, Instant since) {}

  /// An account follows a call from now on; nothing changes if it did.
  ///
  /// @param mailbox where letters to it go
  void follow(String call, String account, String mailbox);

  void unfollow(String call, String account);

  /// How many follow a call. Who they are is never told.
  long followers(String call);

  /// Posts a letter to every mailbox in which a follower of the call has letters, once each.
  void toFollowers(String call, Letter letter, Instant now);

  void toMailbox(String mailbox, Letter letter, Instant now);

  /// What is to be tried now: of each mailbox only the oldest letter, so that none overtakes
  /// another.
  List<Delivery> due(Instant now, int most);

  /// When the next letter is due; empty if none is left.
  Optional<Instant> next();

  /// It was delivered, or is given up.
  void settle(long number);

  /// It is to be tried again, and counts as tried.
  void retry(long number, Instant at);

  /// It is to be tried later, and does not count as tried.
  void defer(long number, Instant at);

  /// Nobody is there any more: all letters to the mailbox are dropped, and all who had theirs there
  /// no longer follow.
  void lost(String mailbox);

  /// What followers were last told of a call, in the words of whoever told it.
  Optional<String> told(String call);

  void tell(String call, String state);

  @Override
  void close();
}
