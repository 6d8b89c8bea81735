package rallycry.server.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import rallycry.core.publish.Edition;
import rallycry.core.tally.Tally;
import rallycry.server.http.Packed;
import rallycry.server.page.Messages;

class PicturesTest {

  private static final Messages WORDS = Messages.in("en");

  private final AtomicLong now = new AtomicLong();
  private final Pictures pictures = new Pictures(now::get);

  @Test
  void picture_isDrawnAnewForANewEdition_onlyAfterARest() {
    Packed first = at(1);
    assertThat(at(2)).isSameAs(first);
    now.addAndGet(5_000_000_000L);
    Packed second = at(2);
    assertThat(second).isNotSameAs(first);
    now.addAndGet(60_000_000_000L);
    assertThat(at(2)).isSameAs(second);
  }

  private Packed at(long seq) {
    return pictures.of(Edition.of("demo", new Tally(), seq, Instant.EPOCH), false, WORDS);
  }
}
