package rallycry.platforms.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.csv.Columns;

/// Tables whose columns a user names.
class TableTest {

  private static final String NAMED = "id=nr,author=who,time=when,text=words";

  @Test
  void anyTable_isReadByNamedColumns() {
    Read read =
        Read.table("when;nr;who;words\n1772359200;1;7001;\"me; too\"\n", NAMED + ",platform=x");
    assertThat(read.posts())
        .containsExactly(
            new Post(Platform.X, "1", "7001", 1772359200L, "me; too", "", Shape.ORIGINAL));
  }

  @Test
  void unknownPlatform_isOther() {
    Read read = Read.table("\uFEFFnr\twho\twhen\twords\n1\t2\t1772359200000\tme too\n", NAMED);
    assertThat(read.posts()).extracting(Post::platform).containsExactly(Platform.OTHER);
    assertThat(read.posts()).extracting(Post::second).containsExactly(1772359200L);
  }

  @Test
  void missingColumn_isNamedWithItsNearest() {
    Read read = Read.table("nr,woh,when,words\n1,2,3,4\n", NAMED);
    assertThat(read.complaints()).containsExactly("UNKNOWN_COLUMNS at 0");
    assertThat(read.faults().getFirst().advice())
        .contains("nr, woh, when, words")
        .contains("There is no \"who\"; nearest is \"woh\"");
  }

  @Test
  void tableWithoutNames_asksForThem() {
    assertThat(Read.text("nr,who\n1,2\n").faults().getFirst().advice()).contains("--columns");
  }

  @Test
  void columns_thatAreWrong_sayHowToWriteThem() {
    for (String wrong : new String[] {"", "id", "id=a,id=b", "id=a", "colour=red", NAMED + ",x"}) {
      assertThatThrownBy(() -> Columns.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("write id=…");
    }
    assertThatThrownBy(() -> Columns.parse(NAMED + ",platform=radio"))
        .hasMessageContaining("bluesky");
  }
}
