package rallycry.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir private Path folder;

  @Test
  void page_standsByItself() {
    assertThat(Invented.page(6_000))
        .contains("default-src", "How we count", "What we could not see", "<details>")
        .doesNotContain("<script", "src=", "href=", "url(", "@import", " style=");
  }

  @Test
  void page_showsWordsOfOthers_asWords() {
    assertThat(Invented.page(6_000))
        .contains("A singer with &lt;many&gt; &amp; ")
        .doesNotContain("<many>");
  }

  @Test
  void page_ofNobody_saysFewerThanTen() {
    assertThat(Invented.page(0)).contains(">0</span> people");
    assertThat(Invented.page(5)).contains("fewer than 10").doesNotContain("<figure>");
  }

  @Test
  void summary_tellsHowMany_andWhatCouldNotBeRead() {
    assertThat(Summary.of(Invented.edition(6_000), Invented.run()))
        .doesNotContain("\u001b")
        .contains("people said it happened to them", "lost-keys.jsonl.gz:17", "not valid JSON");
  }

  @Test
  void csv_hasAFileForEachTable() throws IOException {
    CsvTables.write(Invented.edition(6_000), folder);
    for (Table table : Table.of(Invented.edition(6_000))) {
      assertThat(Files.readString(folder.resolve(table.name() + ".csv")))
          .startsWith("code,label," + table.what() + "\r\n");
    }
  }
}
