/// Whole runs of the embedded engine: recording, and recounting what was recorded.
package rallycry.bench.embedded;
