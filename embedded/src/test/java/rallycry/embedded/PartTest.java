package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Tally;

class PartTest {

  private static final int MINUTE = 25_135_200;

  private final Part part = new Part(new Slabs(), 1 << 16);

  @Test
  void whatIsHeardAgainAndAgain_takesNoRoom() {
    for (int round = 0; round < 300; round++) {
      addPosts(1_000);
      part.add(gone(MINUTE));
      part.add(edited());
    }
    assertThat(part.size()).isLessThan(70_000);
    assertThat(part.count(new PartIndex())).isEqualTo(1_002);
  }

  @Test
  void whatIsNew_staysHoweverMuchComes() {
    addPosts(150_000);
    part.add(gone(MINUTE - 1));
    part.add(edited());
    addPosts(150_000);
    assertThat(part.count(new PartIndex())).isEqualTo(150_002);
  }

  @Test
  void whatFitsInNoRow_countsLikeTheRest() {
    part.add(post(0, -1, 0));
    part.add(post(1, 1 << 28, 0));
    part.add(post(2, (1 << 28) - 1, 0));
    part.add(post(3, MINUTE, -1));
    var index = new PartIndex();
    var tally = new Tally();
    assertThat(part.count(index)).isEqualTo(4);
    index.addTo(tally);
    assertThat(tally.along(Measure.DISCLOSURES, Dimension.MINUTE))
        .containsOnlyKeys(-1, 1 << 28, (1 << 28) - 1, MINUTE);
  }

  private void addPosts(int count) {
    for (int number = 0; number < count; number++) {
      part.add(post(number, MINUTE, 0));
    }
  }

  private static Entry.AccountGone gone(int minute) {
    return new Entry.AccountGone(key(3), Platform.X, minute);
  }

  private static Entry.Answered edited() {
    return post(5, MINUTE, 1_508_112_000);
  }

  private static Entry.Answered post(int number, int minute, int version) {
    return new Entry.Answered(
        key(number),
        key(number % 97),
        Platform.X,
        minute,
        version,
        Outcome.ME_TOO,
        Settings.NONE,
        Language.of("en"));
  }

  private static Key key(long number) {
    return new Key(number * 0x9e3779b97f4a7c15L, number * 0xbf58476d1ce4e5b9L);
  }
}
