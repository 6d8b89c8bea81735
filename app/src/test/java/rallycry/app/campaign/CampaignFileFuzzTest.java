package rallycry.app.campaign;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

class CampaignFileFuzzTest {

  /// Any text is a campaign, or every mistake in it is told.
  @FuzzTest(maxDuration = "10s")
  void anyText_isReadOrRefused(@NotNull String text) {
    try {
      CampaignFile.parse("fuzz.yaml", text);
    } catch (CampaignException told) {
      if (String.valueOf(told.getMessage()).isBlank()) {
        throw new AssertionError("refused without a word");
      }
    }
  }
}
