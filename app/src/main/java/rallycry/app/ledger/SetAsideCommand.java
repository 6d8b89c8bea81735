package rallycry.app.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.EntryBatch;
import rallycry.embedded.SetAside;
import rallycry.embedded.Workplace;

/// `rallycry set-aside`: what looks made by machines, and its way back into the number; also while
/// the page is served.
@Command(description = "List answers that look made by machines, or put them back.")
public final class SetAsideCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--put-back",
      paramLabel = "CAUSE",
      description = "Make those of a cause count: ${COMPLETION-CANDIDATES}.")
  private Optional<Cause> putBack = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only those since then, as 2026-03-08T12:00:00Z. Default: all.")
  private Instant since = Instant.EPOCH;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only those before then. Default: all.")
  private Instant until = Instant.ofEpochSecond(Integer.MAX_VALUE * 60L);

  @Override
  public Integer call() {
    List<SetAside> waiting =
        SetAside.in(data.folder()).stream()
            .filter(one -> !at(one).isBefore(since) && at(one).isBefore(until))
            .filter(one -> putBack.isEmpty() || putBack.get() == one.cause())
            .toList();
    if (putBack.isPresent()) {
      System.out.printf(
          "%,d of %,d were put back and count now.%n", record(waiting), waiting.size());
    } else {
      list(waiting);
    }
    return 0;
  }

  private int record(List<SetAside> waiting) {
    int now = (int) Math.floorDiv(Instant.now().getEpochSecond(), 60L);
    var batch = new EntryBatch(waiting.size());
    waiting.forEach(one -> batch.add(one.putBack(now)));
    try (Workplace place = Workplace.enter(data.folder())) {
      return place.recorder().record(batch);
    }
  }

  private static void list(List<SetAside> waiting) {
    Map<String, Long> hours =
        waiting.stream()
            .collect(
                Collectors.groupingBy(
                    one -> at(one).truncatedTo(ChronoUnit.HOURS) + "  " + one.cause(),
                    TreeMap::new,
                    Collectors.counting()));
    hours.forEach((hour, many) -> System.out.printf("%s  %,d%n", hour, many));
    System.out.printf("%,d are set aside.%n", waiting.size());
  }

  private static Instant at(SetAside one) {
    return Instant.ofEpochSecond(one.minute() * 60L);
  }
}
