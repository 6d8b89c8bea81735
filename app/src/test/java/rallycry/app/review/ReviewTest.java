package rallycry.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Key;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Decision;
import rallycry.core.story.Kept;
import rallycry.core.story.Purpose;
import rallycry.core.story.Readers;
import rallycry.core.story.Reason;
import rallycry.core.story.Review;
import rallycry.core.story.Told;
import rallycry.embedded.DataFolder;
import rallycry.embedded.SqliteStories;

/// A moderator's work at the terminal.
class ReviewTest {

  @TempDir private Path folder;

  @BeforeEach
  void tell() {
    DataFolder.open(folder).close();
    try (var stories = SqliteStories.open(folder)) {
      stories.keep(new Key(1, 1), told(Readers.EVERYONE, "the first\nof two lines"));
      stories.keep(new Key(2, 2), told(Readers.EVERYONE, "the second"));
      stories.keep(new Key(3, 3), told(Readers.MODERATORS, "the third"));
    }
  }

  @Test
  void desk_takesOneDecisionAfterAnother() throws IOException {
    String shown = desk("p", "r", "6", "It tells a street.", "p", "k");
    assertThat(shown)
        .contains("3 texts await review", "1 · story · for everyone · en · work")
        .contains("the first\nof two lines")
        .endsWith("Done for now.\n");
    try (var stories = SqliteStories.open(folder)) {
      assertThat(((Kept.Text) stories.of(new Key(1, 1)).orElseThrow()).review())
          .isEqualTo(Review.PUBLISHED);
      assertThat(((Kept.Removed) stories.of(new Key(2, 2)).orElseThrow()).why())
          .isEqualTo(new Decision.Remove(Reason.OTHER, "It tells a street."));
      assertThat(((Kept.Text) stories.of(new Key(3, 3)).orElseThrow()).review())
          .as("its author let only moderators read it")
          .isEqualTo(Review.FOR_MODERATORS);
    }
  }

  @Test
  void deskLeftInTheMiddle_leavesTheRestAsItWas() throws IOException {
    desk("s", "r", "5");
    desk("q");
    try (var stories = SqliteStories.open(folder)) {
      assertThat(stories.reviewed().awaiting()).isEqualTo(3);
      assertThat(stories.reviewed().removed()).isEmpty();
    }
  }

  @Test
  void otherReason_needsWords() throws IOException {
    assertThat(desk("r", "6", "", "q")).contains("needs words for the author");
    assertThat(run("decide", "1", "--remove", "OTHER").status()).isEqualTo(1);
  }

  @Test
  void list_isForProgramsToo() {
    assertThat(run("list", "--json", "--most", "1").out())
        .isEqualTo(
            """
            [{"number":1,"purpose":"STORY","readers":"EVERYONE","standing":"AWAITING",\
            "language":"en","settings":["WORK"],"text":"the first\\nof two lines"}]
            """);
    assertThat(run("list", "--standing", "PUBLISHED").out()).isEmpty();
  }

  @Test
  void decide_carriesOutOneDecision_once() {
    assertThat(run("decide", "2", "--remove", "SPAM").status()).isZero();
    Run again = run("decide", "2", "--publish");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).startsWith("There is no text 2");
    try (var stories = SqliteStories.open(folder)) {
      assertThat(stories.reviewed().removed()).isEqualTo(Map.of(Reason.SPAM, 1L));
    }
  }

  @Test
  void decide_needsExactlyOneDecision() {
    assertThat(run("decide", "2").status()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run("decide", "2", "--publish", "--keep").status())
        .isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void signsThatDisturbATerminal_areMadeVisible() {
    var text =
        new Kept.Text(7, Key.NONE, told(Readers.EVERYONE, "a\u001b[2Jb\u202ec"), Review.AWAITING);
    assertThat(TextLines.of(text)).contains("a<U+001B>[2Jb<U+202E>c");
  }

  private String desk(String... typed) throws IOException {
    var shown = new StringWriter();
    var in = new BufferedReader(new StringReader(String.join("\n", typed) + "\n"));
    try (var stories = SqliteStories.open(folder)) {
      new Desk(stories, in, new PrintWriter(shown)).work();
    }
    return shown.toString();
  }

  /// What a run of the command did.
  private record Run(int status, String out, String err) {}

  private Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.toString();
    int status =
        new CommandLine(new ReviewCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(all);
    return new Run(status, out.toString(), err.toString());
  }

  private static Told told(Readers readers, String text) {
    return new Told(Purpose.STORY, text, readers, Settings.of(Setting.WORK), Language.of("en"));
  }
}
