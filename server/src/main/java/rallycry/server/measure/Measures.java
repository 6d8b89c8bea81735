package rallycry.server.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import rallycry.core.collect.SourceHealth;
import rallycry.server.http.Problem;
import rallycry.server.http.Watcher;

/// Every metric of a server, by its name.
public final class Measures implements Watcher {

  private static final Duration[] STEPS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  /// Each viewer's request lasts as long as it watches.
  private static final String WATCHING = "/live";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Answered, Timer> requests = new ConcurrentHashMap<>();
  private final Map<String, Counter> refusals = new ConcurrentHashMap<>();

  /// Requests that are told apart.
  private record Answered(String route, int status) {}

  public Measures() {
    Runtime java = Runtime.getRuntime();
    gauge(
        "rallycry.heap.used",
        "Bytes of the heap in use",
        java,
        r -> r.totalMemory() - r.freeMemory());
    gauge("rallycry.heap.committed", "Bytes of the heap in all", java, Runtime::totalMemory);
  }

  /// A number that is asked for when somebody looks.
  public <T> void gauge(String name, String meaning, T of, ToDoubleFunction<T> number) {
    Gauge.builder(name, of, number).description(meaning).strongReference(true).register(registry);
  }

  /// How each way to another platform is doing.
  public void sources(Supplier<List<SourceHealth>> sources) {
    SourceGauges.register(sources, registry);
  }

  /// Everything, in Prometheus' text format.
  public String text() {
    return registry.scrape();
  }

  @Override
  public void answered(String route, int status, long nanoseconds) {
    if (!route.endsWith(WATCHING)) {
      requests
          .computeIfAbsent(new Answered(route, status), this::request)
          .record(nanoseconds, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void refused(Problem problem) {
    refusals.computeIfAbsent(problem.title(), this::refusal).increment();
  }

  Timer timer(String name, String meaning) {
    return timer(Timer.builder(name).description(meaning));
  }

  Counter counter(String name, String meaning, String label, String value) {
    return Counter.builder(name).description(meaning).tag(label, value).register(registry);
  }

  private Timer request(Answered answered) {
    return timer(
        Timer.builder("rallycry.request")
            .description("How long answering took, by route and status")
            .tag("route", answered.route())
            .tag("status", Integer.toString(answered.status())));
  }

  private Timer timer(Timer.Builder timer) {
    return timer.serviceLevelObjectives(STEPS).register(registry);
  }

  /// @param title one of ours, so that there are few
  private Counter refusal(String title) {
    String reason = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return counter("rallycry.refused", "Requests not carried out, by reason", "reason", reason);
  }
}
