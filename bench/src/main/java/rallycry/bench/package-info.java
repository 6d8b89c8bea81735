/// How fast, how small, how right: JMH and whole-run benchmarks, against peers measured in the same
/// run.
package rallycry.bench;
