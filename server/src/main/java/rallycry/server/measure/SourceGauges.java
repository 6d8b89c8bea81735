package rallycry.server.measure;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import rallycry.core.collect.SourceHealth;

/// How the sources are doing, for who watches over the machine.
final class SourceGauges {

  private final Supplier<List<SourceHealth>> sources;
  private final MeterRegistry metrics;
  private final String source;

  private SourceGauges(Supplier<List<SourceHealth>> sources, MeterRegistry metrics, String source) {
    this.sources = sources;
    this.metrics = metrics;
    this.source = source;
  }

  /// Those there are now; a campaign has the same as long as it is served.
  static void register(Supplier<List<SourceHealth>> sources, MeterRegistry metrics) {
    for (SourceHealth health : sources.get()) {
      new SourceGauges(sources, metrics, health.source()).register();
    }
  }

  private void register() {
    gauge("listening", "1 while it listens, 0 while it does not", this::listening);
    gauge("heard.last", "Second since 1970 when something was last heard", this::lastHeard);
    gauge("uncounting.p50", "Seconds from deletion there to uncounting here", this::half);
    gauge("uncounting.p99", "Seconds from deletion there to uncounting here", this::most);
    counter("heard", "Activities heard", SourceHealth::heard);
    counter("changed", "Entries that changed anything", SourceHealth::changed);
    counter("failures", "Failures", health -> sum(health.failures().values()));
    counter("gaps", "Times that nobody listened", health -> health.gaps().size());
    counter("caps", "Limits hit", health -> sum(health.caps().values()));
    counter("complaints", "Reports of the call by others", SourceHealth::complaints);
    counter("unreadable", "What could not be read", health -> sum(health.unreadable().values()));
  }

  private double listening(SourceHealth health) {
    return health.state() == SourceHealth.State.LISTENING ? 1 : 0;
  }

  private double lastHeard(SourceHealth health) {
    return health.lastHeard().map(at -> (double) at.getEpochSecond()).orElse(Double.NaN);
  }

  private double half(SourceHealth health) {
    return health.uncounting().map(took -> (double) took.p50().toSeconds()).orElse(Double.NaN);
  }

  private double most(SourceHealth health) {
    return health.uncounting().map(took -> (double) took.p99().toSeconds()).orElse(Double.NaN);
  }

  private void gauge(String name, String description, ToDoubleFunction<SourceHealth> number) {
    Gauge.builder("rallycry.source." + name, () -> now(number))
        .description(description)
        .tag("source", source)
        .register(metrics);
  }

  private void counter(String name, String description, ToDoubleFunction<SourceHealth> number) {
    FunctionCounter.builder("rallycry.source." + name, sources, _ -> now(number))
        .description(description)
        .tag("source", source)
        .register(metrics);
  }

  private double now(ToDoubleFunction<SourceHealth> number) {
    return sources.get().stream()
        .filter(health -> health.source().equals(source))
        .mapToDouble(number)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double sum(Collection<Long> counts) {
    return counts.stream().mapToDouble(Long::doubleValue).sum();
  }
}
