package rallycry.core.recognise;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/// A post may hold anything.
class RecogniserFuzzTest {

  private static final Recogniser.Reader READER = Recogniser.of(Read.ME_TOO).reader();

  @FuzzTest(maxDuration = "10s")
  void anyText_isReadAndExplained(@NotNull String text) {
    Reading reading = READER.read(Read.post("#MeToo " + text));
    if (!READER.explain(Read.post("#MeToo " + text)).reading().equals(reading)) {
      throw new IllegalStateException("explained otherwise than read: " + reading);
    }
  }
}
