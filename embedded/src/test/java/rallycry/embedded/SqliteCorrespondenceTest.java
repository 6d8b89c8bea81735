package rallycry.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.collect.Correspondence;
import rallycry.core.ledger.LedgerException;
import rallycry.testkit.collect.CorrespondenceContract;

class SqliteCorrespondenceTest extends CorrespondenceContract {

  private static final byte[] SECRET = "sixteen letters!".getBytes(ISO_8859_1);

  @TempDir private Path folder;

  @Override
  protected Correspondence open() {
    return open(SECRET);
  }

  @Test
  void noByte_tellsWhoFollows_orWhatIsOnItsWay() throws IOException {
    try (Correspondence letters = open()) {
      letters.follow("metoo", CHI, OWN);
      letters.toFollowers("metoo", LETTER, NOON);
      letters.toMailbox(SHARED, LETTER, NOON);
      for (String plain : new String[] {CHI, "chi", OWN, SHARED, "there.example", "Create"}) {
        assertThat(everyByte()).as(plain).doesNotContain(plain);
      }
    }
  }

  @Test
  void anotherKey_isRefused() {
    open().close();
    assertThatThrownBy(() -> open("another secret!!".getBytes(ISO_8859_1)))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.code()).isEqualTo(LedgerException.Code.WRONG_KEY));
  }

  private Correspondence open(byte[] secret) {
    return SqliteCorrespondence.open(folder.resolve(SqliteCorrespondence.FILE), secret);
  }

  private String everyByte() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }
}
