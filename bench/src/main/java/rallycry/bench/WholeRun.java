package rallycry.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One finished process, as the operating system accounts for it.
///
/// @param wall from start to end
/// @param cpu user and system time of all its threads
/// @param peakBytes the most memory it was resident with (Linux `VmHWM`)
/// @param load of the machine in the minute before its end: its own, and what disturbed it
public record WholeRun(Duration wall, Duration cpu, long peakBytes, double load) {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /// Runs a command to its end; its output goes to `log`.
  ///
  /// @throws IllegalStateException if it does not end with status 0
  public static WholeRun of(List<String> command, Path log)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    Duration cpu = Duration.ZERO;
    while (process.isAlive()) {
      peak = Math.max(peak, peak(status));
      cpu = process.info().totalCpuDuration().orElse(cpu);
      Thread.sleep(20);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + process.exitValue() + "; see " + log);
    }
    return new WholeRun(Duration.ofNanos(System.nanoTime() - start), cpu, peak, loadNow());
  }

  /// What is in the middle of a figure of several runs; of an even number, the upper one.
  public static double median(List<WholeRun> runs, ToDoubleFunction<WholeRun> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  public double seconds() {
    return wall.toNanos() / 1e9;
  }

  public double cpuSeconds() {
    return cpu.toNanos() / 1e9;
  }

  private static double loadNow() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static long peak(Path status) throws IOException {
    try {
      Matcher matcher = PEAK.matcher(Files.readString(status));
      return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : 0;
    } catch (IOException gone) {
      // "No such process": it ended between opening and reading.
      return 0;
    }
  }
}
