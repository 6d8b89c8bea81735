package rallycry.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Outcome;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

class WordingsTest {

  private static final Verdict NONE = new Verdict(Outcome.UNSURE, Settings.NONE, Language.UNKNOWN);

  private final Wordings wordings = new Wordings();

  @Test
  void whatWasAdded_isFound_andNothingElse() {
    IntStream.range(0, 100_000).forEach(this::add);
    assertThat(IntStream.range(0, 100_000)).allMatch(i -> find(i).equals(verdict(i)));
    assertThat(IntStream.range(100_000, 200_000)).allMatch(i -> find(i).equals(NONE));
  }

  @Test
  void moreThanItHolds_areForgotten_andNeverMistaken() {
    IntStream.range(0, 500_000).forEach(this::add);
    assertThat(IntStream.range(0, 500_000)).allMatch(this::isRightOrForgotten);
    assertThat(find(499_999)).isEqualTo(verdict(499_999));
  }

  @Test
  void moreVerdictsThanItNumbers_areForgotten_andNeverMistaken() {
    for (int i = 1; i < 32_768; i++) {
      wordings.add(hash(i), new Verdict(Outcome.ME_TOO, Settings.NONE, new Language(i)));
    }
    assertThat(find(32_767).language()).isEqualTo(new Language(32_767));
    assertThat(IntStream.range(1, 32_768))
        .allMatch(i -> find(i).equals(NONE) || find(i).language().code() == i);
  }

  @Test
  void whoLooksWhileAnotherAdds_findsTheRightVerdictOrNone() {
    var adding = CompletableFuture.runAsync(() -> IntStream.range(0, 190_000).forEach(this::add));
    while (!adding.isDone()) {
      assertThat(IntStream.range(0, 190_000)).allMatch(this::isRightOrForgotten);
    }
    adding.join();
    assertThat(find(189_999)).isEqualTo(verdict(189_999));
  }

  private boolean isRightOrForgotten(int number) {
    Verdict found = find(number);
    return found.equals(verdict(number)) || found.equals(NONE);
  }

  private void add(int number) {
    wordings.add(hash(number), verdict(number));
  }

  private Verdict find(int number) {
    return wordings.find(hash(number), NONE);
  }

  private static Verdict verdict(int number) {
    Setting[] settings = Setting.values();
    return new Verdict(
        Outcome.STORY, Settings.of(settings[number % settings.length]), Language.of("en"));
  }

  /// The finaliser of SplitMix64, which stands for a keyed hash.
  private static long hash(long number) {
    long mixed = number + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
