package rallycry.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void draw_isReadBack() {
    for (int i = 0; i < 1000; i++) {
      Receipt receipt = Receipt.draw(random);
      assertThat(Receipt.parse(receipt.toString()).orElseThrow().id()).isEqualTo(receipt.id());
    }
  }

  @Test
  void typing_mayBeCareless() {
    Receipt receipt =
        Receipt.parse("abacus bacon cable dolphin elbow fabric gallery").orElseThrow();
    for (String typed :
        new String[] {
          "  Abacus, bacon cable\tDOLPHIN elbow\nfabric gallery.",
          "abacus-bacon-cable-dolphin-elbow-fabric-gallery",
          receipt.toString().toUpperCase(Locale.ROOT)
        }) {
      assertThat(Receipt.parse(typed).orElseThrow().id()).isEqualTo(receipt.id());
    }
  }

  @Test
  void wordsWithHyphen_areOneWord() {
    assertThat(Receipt.parse("yo-yo bacon cable dolphin elbow fabric gallery")).isPresent();
    assertThat(Receipt.parse("drop-down-bacon-cable dolphin elbow fabric gallery")).isEmpty();
  }

  @Test
  void anythingElse_isNoReceipt() {
    assertThat(Receipt.parse("")).isEmpty();
    assertThat(Receipt.parse("abacus bacon cable")).isEmpty();
    assertThat(Receipt.parse("abacus bacon cable dolphin elbow fabric gallery gallery")).isEmpty();
    assertThat(Receipt.parse("<b> bacon cable dolphin elbow fabric gallery")).isEmpty();
    assertThat(Receipt.parse("abacus ".repeat(100_000))).isEmpty();
  }

  @Test
  void words_giveAtLeastEightyBits() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 200_000; i++) {
      seen.addAll(List.of(Receipt.draw(random).toString().split(" ", -1)));
    }
    assertThat(Receipt.WORDS * Math.log(seen.size()) / Math.log(2)).isGreaterThan(80);
  }
}
