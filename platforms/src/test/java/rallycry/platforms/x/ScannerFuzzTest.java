package rallycry.platforms.x;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ScannerFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void scanner_neverDiffersFromTheReference(byte[] line) {
    Differential.check(line);
  }
}
