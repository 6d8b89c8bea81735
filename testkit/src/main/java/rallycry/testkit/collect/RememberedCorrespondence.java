package rallycry.testkit.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rallycry.core.collect.Correspondence;

/// A correspondence in memory: slow, obvious, and gone with the test.
public final class RememberedCorrespondence implements Correspondence {

  private record Waiting(Delivery delivery, Instant due) {}

  private final Map<String, Map<String, String>> followers = new HashMap<>();
  private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
  private final Map<String, String> told = new HashMap<>();
  private long last;

  @Override
  public synchronized void follow(String call, String account, String mailbox) {
    followers.computeIfAbsent(call, _ -> new HashMap<>()).put(account, mailbox);
  }

  @Override
  public synchronized void unfollow(String call, String account) {
    followers.getOrDefault(call, new HashMap<>()).remove(account);
  }

  @Override
  public synchronized long followers(String call) {
    return followers.getOrDefault(call, Map.of()).size();
  }

  @Override
  public synchronized void toFollowers(String call, Letter letter, Instant now) {
    followers.getOrDefault(call, Map.of()).values().stream()
        .distinct()
        .forEach(mailbox -> toMailbox(mailbox, letter, now));
  }

  @Override
  public synchronized void toMailbox(String mailbox, Letter letter, Instant now) {
    long number = ++last;
    waiting.put(number, new Waiting(new Delivery(number, mailbox, letter, 0, now), now));
  }

  @Override
  public synchronized List<Delivery> due(Instant now, int most) {
    return oldest()
        .filter(one -> !one.due().isAfter(now))
        .sorted(Comparator.comparing(Waiting::due))
        .limit(most)
        .map(Waiting::delivery)
        .toList();
  }

  @Override
  public synchronized Optional<Instant> next() {
    return oldest().map(Waiting::due).min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void settle(long number) {
    waiting.remove(number);
  }

  @Override
  public synchronized void retry(long number, Instant at) {
    waiting.computeIfPresent(number, (_, one) -> new Waiting(triedAgain(one.delivery()), at));
  }

  @Override
  public synchronized void defer(long number, Instant at) {
    waiting.computeIfPresent(number, (_, one) -> new Waiting(one.delivery(), at));
  }

  @Override
  public synchronized void lost(String mailbox) {
    waiting.values().removeIf(one -> one.delivery().mailbox().equals(mailbox));
    followers.values().forEach(accounts -> accounts.values().removeIf(mailbox::equals));
  }

  @Override
  public synchronized Optional<String> told(String call) {
    return Optional.ofNullable(told.get(call));
  }

  @Override
  public synchronized void tell(String call, String state) {
    told.put(call, state);
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  private Stream<Waiting> oldest() {
    List<String> seen = new ArrayList<>();
    return List.copyOf(waiting.values()).stream()
        .filter(one -> {
          boolean first = !seen.contains(one.delivery().mailbox());
          seen.add(one.delivery().mailbox());
          return first;
        });
  }

  private static Delivery triedAgain(Delivery one) {
    return new Delivery(one.number(), one.mailbox(), one.letter(), one.tries() + 1, one.since());
  }
}
