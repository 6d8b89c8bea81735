package rallycry.platforms.meta;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Set;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Unreadable;

/// A webhook may say anything.
class DoorFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void anyBody_isReadOrRefused(byte @NotNull [] body) {
    for (Product product : Product.values()) {
      try {
        new Envelope(new Event(product, Set.of("call"))).read(body, new Heard());
      } catch (Unreadable refused) {
        // Told to whoever asks what was missed.
      }
    }
  }
}
