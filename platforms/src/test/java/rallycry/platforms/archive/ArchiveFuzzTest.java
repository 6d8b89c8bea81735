package rallycry.platforms.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/// Whatever is given, reading ends, and nothing but activities and faults come of it.
class ArchiveFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytes_areRead(byte @NotNull [] input) {
    Read.bytes(input);
  }
}
