package rallycry.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rallycry.core.describe.AgeBand;
import rallycry.core.describe.Census;
import rallycry.core.describe.Description;
import rallycry.core.describe.Gender;
import rallycry.core.ledger.LedgerException;
import rallycry.core.story.Decision;
import rallycry.core.story.Purpose;
import rallycry.core.story.Reason;
import rallycry.core.story.Stories;
import rallycry.testkit.StoriesContract;

class SqliteStoriesTest extends StoriesContract {

  private static final String TEXT = "Somebody walked behind me, all the way to the lit street.";
  private static final Description DESCRIPTION =
      new Description(
          Optional.of(AgeBand.FROM_25),
          Optional.of(Gender.OWN_WORDS),
          "a word of one's own",
          Optional.of("PL"));

  @BeforeEach
  void begin() {
    DataFolder.open(folder).close();
  }

  @Override
  protected Stories open() {
    return SqliteStories.open(folder);
  }

  @Test
  void noByte_tellsATextOrWhoseItIs_withoutTheKey() throws IOException {
    try (var stories = SqliteStories.open(folder)) {
      stories.keep(FIRST, story(TEXT));
      stories.keep(FIRST, DESCRIPTION);
      stories.decide(1, new Decision.Publish());
      stories.keep(SECOND, story(TEXT));
      stories.decide(2, new Decision.Remove(Reason.OTHER, "words for the author"));
      for (String plain : List.of(TEXT, "words for the author", DESCRIPTION.ownWords())) {
        assertThat(holds(plain.getBytes(UTF_8))).as(plain).isFalse();
      }
      for (long half : new long[] {FIRST.high(), FIRST.low(), SECOND.low()}) {
        assertThat(holds(bytes(half, ByteOrder.BIG_ENDIAN))).isFalse();
        assertThat(holds(bytes(half, ByteOrder.LITTLE_ENDIAN))).isFalse();
      }
    }
  }

  @Test
  void textsOfLikeLength_areOfOneLengthUnderTheSeal() throws SQLException {
    try (var stories = SqliteStories.open(folder)) {
      stories.keep(FIRST, story("Me too."));
      byte[] shorter = sealed();
      stories.keep(FIRST, story(TEXT));
      assertThat(sealed()).hasSameSizeAs(shorter).isNotEqualTo(shorter);
    }
  }

  @Test
  void destroyed_leavesNoByteOfTheSealedTextEither() throws Exception {
    try (var stories = SqliteStories.open(folder)) {
      stories.keep(FIRST, story(TEXT.repeat(80)));
      byte[] sealed = sealed();
      assertThat(holds(middle(sealed))).as("the search finds what is there").isTrue();
      stories.destroy(FIRST);
      assertThat(holds(middle(sealed))).isFalse();
    }
  }

  @Test
  void toldAgainOrRemoved_leavesNoByteOfTheSealedTextEither() throws Exception {
    try (var stories = SqliteStories.open(folder)) {
      stories.keep(FIRST, story(TEXT.repeat(80)));
      byte[] first = sealed();
      stories.keep(FIRST, story(TEXT));
      byte[] second = sealed();
      assertThat(holds(middle(first))).isFalse();
      stories.decide(
          stories.of(FIRST).orElseThrow().number(), new Decision.Remove(Reason.SPAM, ""));
      assertThat(holds(middle(second))).isFalse();
    }
  }

  @Test
  void secondProcess_decides_whileTheFirstServes() {
    try (var serving = SqliteStories.open(folder);
        var reviewing = SqliteStories.open(folder)) {
      serving.keep(FIRST, story(TEXT));
      assertThat(reviewing.decide(1, new Decision.Publish())).isTrue();
      assertThat(serving.wall(Purpose.STORY, Optional.empty(), 1, 20).texts())
          .containsExactly(story(TEXT));
      assertThat(serving.destroy(FIRST)).isTrue();
      assertThat(reviewing.of(FIRST)).isEmpty();
    }
  }

  @Test
  void otherKey_opensNothing() throws IOException {
    SqliteStories.open(folder).close();
    Files.write(folder.resolve("key"), new byte[16]);
    assertThatThrownBy(() -> SqliteStories.open(folder))
        .isInstanceOfSatisfying(
            LedgerException.class,
            failure -> assertThat(failure.code()).isEqualTo(LedgerException.Code.WRONG_KEY));
  }

  @Test
  void missingKey_isSaid() throws IOException {
    Files.delete(folder.resolve("key"));
    assertThatThrownBy(() -> SqliteStories.open(folder)).hasMessageStartingWith("there is no key");
  }

  @Test
  void changedSeal_isFound() throws SQLException {
    try (var stories = SqliteStories.open(folder);
        var other = Sqlite.openToWrite(folder.resolve("stories.db"))) {
      stories.keep(FIRST, story(TEXT));
      Sqlite.execute(other, "UPDATE text SET sealed = zeroblob(400)");
      assertThatThrownBy(() -> stories.of(FIRST))
          .isInstanceOfSatisfying(
              LedgerException.class,
              failure -> assertThat(failure.code()).isEqualTo(LedgerException.Code.DAMAGED));
    }
  }

  @Test
  void description_isCountedOnce_andUncountedExactly() {
    var none = new Census();
    var one = new Census();
    one.add(DESCRIPTION);
    try (var stories = SqliteStories.open(folder)) {
      stories.keep(
          FIRST, new Description(Optional.empty(), Optional.empty(), "", Optional.of("FR")));
      stories.keep(FIRST, DESCRIPTION);
      assertThat(stories.census()).isEqualTo(one);
      assertThat(stories.description(FIRST)).contains(DESCRIPTION);
    }
    try (var stories = SqliteStories.open(folder)) {
      assertThat(stories.census()).as("counted again from the file").isEqualTo(one);
      stories.keep(FIRST, Description.NONE);
      assertThat(stories.census()).isEqualTo(none);
      assertThat(stories.description(FIRST)).isEmpty();
    }
  }

  /// The one text there is, as it lies in the file.
  private byte[] sealed() throws SQLException {
    try (var connection = Sqlite.openToRead(folder.resolve("stories.db"));
        var query = connection.createStatement();
        var rows = query.executeQuery("SELECT sealed FROM text")) {
      return rows.getBytes(1);
    }
  }

  private static byte[] middle(byte[] sealed) {
    return Arrays.copyOfRange(sealed, 40, 72);
  }

  private boolean holds(byte[] trace) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().contains("stories.db")).toList()) {
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
        if (bytes.contains(new String(trace, ISO_8859_1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] bytes(long half, ByteOrder order) {
    return ByteBuffer.allocate(Long.BYTES).order(order).putLong(half).array();
  }
}
