package rallycry.app.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rallycry.core.campaign.Campaign;

/// A host's own campaign, from its first line to its last answer.
class CampaignCommandTest {

  @TempDir private Path folder;

  @Test
  void created_isReadable_andSaysWhatMoreThereMayBe() throws IOException {
    create();
    Campaign campaign = held().read();
    assertThat(campaign.title()).isEqualTo("At the harbour: \"never again\"");
    assertThat(campaign.phrases()).containsEntry("en", List.of("us as well", "us too"));
    assertThat(campaign.hashtags()).containsExactlyInAnyOrder("usaswell", "neveragain");
    assertThat(held().file()).content().contains("# What happened when");
  }

  @Test
  void created_onlyOnceInAFolder() {
    create();
    assertThat(run("create", "other", "--phrase", "en=us too"))
        .contains("holds the campaign \"harbour\" already");
  }

  @Test
  void withoutAnyWords_isRefusedWithWhatToWrite() {
    assertThat(run("create", "harbour")).contains("Say which words answer: --phrase en=");
    assertThat(run("create", "harbour", "--phrase", "us too"))
        .contains("write it as en=\"us too\"");
    assertThat(held().isHeld()).isFalse();
  }

  @Test
  void listAndShow_tellWhatIsAsked_andWhetherAnswersAreTaken() {
    create();
    assertThat(run("show"))
        .contains("At the harbour", "answers in en", "us as well, us too", "are taken");
    run("close");
    assertThat(run("show")).contains("closed since");
    var out = new StringWriter();
    line(out).execute("list", folder.toString());
    assertThat(out.toString()).contains("harbour: At the harbour", "closed since");
    run("close", "--reopen");
    assertThat(run("show")).contains("are taken");
  }

  @Test
  void set_changesOneValue_andLeavesEveryOtherLetter() throws IOException {
    create();
    String before = Files.readString(held().file());
    run("edit", "--set", "title=At every harbour");
    assertThat(held().file())
        .content()
        .isEqualTo(before.replace("'At the harbour: \"never again\"'", "At every harbour"));
    run("edit", "--set", "thresholds.review=0.4", "--set", "phrases.fr=[nous aussi]");
    assertThat(held().read().thresholds().review()).isEqualTo(0.4);
    assertThat(held().read().phrases()).containsKeys("en", "fr");
    run("edit", "--set", "phrases.fr=[nous aussi, moi aussi]");
    assertThat(held().read().phrases()).containsEntry("fr", List.of("nous aussi", "moi aussi"));
  }

  @Test
  void changeThatCannotBeUnderstood_isToldWithItsPlace_andChangesNothing() throws IOException {
    create();
    String before = Files.readString(held().file());
    assertThat(run("edit", "--set", "thresholds.review=often"))
        .containsPattern("campaign.yaml:\\d+:\\d+: \"often\" is no threshold");
    assertThat(run("edit", "--set", "name=other")).contains("the name \"harbour\" stays");
    assertThat(run("edit", "--set", "titel=Other")).contains("did you mean title?");
    assertThat(held().file()).content().isEqualTo(before);
  }

  @Test
  void wholeText_isTakenFromAFile() throws IOException {
    create();
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, "name: harbour\nhashtags: [usaswell]\n");
    run("edit", "--from", other.toString());
    assertThat(held().read().phrases()).isEmpty();
  }

  private void create() {
    run(
        "create",
        "harbour",
        "--title",
        "At the harbour: \"never again\"",
        "--call",
        "If it happened to you at the harbour, write \"us as well\".",
        "--phrase",
        "en=us as well",
        "--phrase",
        "en=us too",
        "--hashtag",
        "usaswell,#neveragain");
  }

  private CampaignFolder held() {
    return new CampaignFolder(folder.resolve("data"));
  }

  /// @return what was said, to whichever stream
  private String run(String... arguments) {
    var said = new StringWriter();
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = held().folder().toString();
    line(said).execute(all);
    return said.toString();
  }

  private static CommandLine line(StringWriter said) {
    return new CommandLine(new CampaignCommand())
        .setOut(new PrintWriter(said, true))
        .setErr(new PrintWriter(said, true))
        .setExecutionExceptionHandler((failure, _, _) -> {
          said.write(String.valueOf(failure.getMessage()));
          return 1;
        });
  }
}
