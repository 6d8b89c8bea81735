package rallycry.bench.embedded;

import java.io.IOException;

/// [RecordBench] with the ten million entries that a recount is measured with.
final class RecountBench {

  private RecountBench() {}

  static void main() throws IOException {
    RecordBench.main(new String[] {"10000000"});
  }
}
