package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

class PartTest {

  private static final int MINUTE = 25_135_200;

  private final Part part = new Part(new Slabs(), 1 << 16);

  @Test
  void entries_comeBackInTheOrderTheyCame() {
    List<Entry> posts = IntStream.range(0, 2_000).mapToObj(PartTest::post).toList();
    add(posts);
    assertThat(entries()).isEqualTo(posts);
  }

  @Test
  void whatIsHeardAgainAndAgain_takesNoRoom() {
    List<Entry> posts = IntStream.range(0, 1_000).mapToObj(PartTest::post).toList();
    for (int round = 0; round < 300; round++) {
      add(posts);
    }
    assertThat(entries()).hasSizeLessThan(70_000).containsAll(posts);
  }

  @Test
  void whatIsNew_staysHoweverMuchComes() {
    List<Entry> posts = IntStream.range(0, 150_000).mapToObj(PartTest::post).toList();
    add(posts);
    add(List.of(gone()));
    add(posts);
    assertThat(entries()).startsWith(posts.toArray(Entry[]::new)).contains(gone());
  }

  private static Entry gone() {
    return new Entry.AccountGone(key(3), Platform.X, MINUTE);
  }

  private void add(List<Entry> entries) {
    EntryBatch batch = EntryBatch.of(entries.toArray(Entry[]::new));
    for (int i = 0; i < batch.size(); i++) {
      part.add(batch, i);
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    part.forEach(entries::add);
    return entries;
  }

  private static Entry post(int number) {
    return new Entry.Answered(
        key(number),
        key(number % 97),
        Platform.X,
        MINUTE,
        0,
        Outcome.ME_TOO,
        Settings.NONE,
        Language.of("en"));
  }

  private static Key key(long number) {
    return new Key(number * 0x9e3779b97f4a7c15L, number * 0xbf58476d1ce4e5b9L);
  }
}
