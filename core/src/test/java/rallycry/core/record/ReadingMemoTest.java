package rallycry.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.core.post.Sighting;
import rallycry.core.post.Slice;
import rallycry.core.recognise.Reading;

class ReadingMemoTest {

  private static final Reading NO_WORDS = new Reading.NotOurs(Reading.NotOurs.Reason.NO_WORDS);

  private final AtomicInteger read = new AtomicInteger();
  private final PostReader reader =
      new ReadingMemo(new byte[16])
          .before(post -> {
            read.incrementAndGet();
            return NO_WORDS;
          });

  @Test
  void sameWords_areReadOnce_whoeverWritesThem() {
    reader.read(post("1", "me too", "en", Shape.ORIGINAL));
    reader.read(post("2", "me too", "en", Shape.ORIGINAL));
    assertThat(read).hasValue(1);
  }

  @Test
  void otherWords_anotherLanguage_orAnotherShape_areReadAgain() {
    reader.read(post("1", "me too", "en", Shape.ORIGINAL));
    reader.read(post("1", "me, too", "en", Shape.ORIGINAL));
    reader.read(post("1", "me too", "", Shape.ORIGINAL));
    reader.read(post("1", "me too", "en", Shape.REPLY));
    assertThat(read).hasValue(4);
  }

  @Test
  void aSighting_isKnownByItsBytes_andNotTakenForAText() {
    reader.read(new Seen("me\\ntoo"));
    reader.read(new Seen("me\\ntoo"));
    assertThat(read).hasValue(1);
    reader.read(post("1", "me\\ntoo", "en", Shape.ORIGINAL));
    assertThat(read).hasValue(2);
  }

  @Test
  void moreWordingsThanItHolds_areStillReadRight() {
    for (int i = 0; i < 300_000; i++) {
      reader.read(post("1", "me too " + i, "en", Shape.ORIGINAL));
    }
    assertThat(read).hasValue(300_000);
  }

  private static Post post(String id, String text, String language, Shape shape) {
    return new Post(Platform.X, id, "ana", 0, text, language, shape);
  }

  /// Ana's post, in the bytes of an archive.
  private record Seen(String raw) implements Sighting {

    @Override
    public Platform platform() {
      return Platform.X;
    }

    @Override
    public Slice id() {
      return slice("1");
    }

    @Override
    public Slice author() {
      return slice("ana");
    }

    @Override
    public long second() {
      return 0;
    }

    @Override
    public Slice text() {
      return slice(raw);
    }

    @Override
    public String language() {
      return "en";
    }

    @Override
    public Shape shape() {
      return Shape.ORIGINAL;
    }

    @Override
    public Post post() {
      return ReadingMemoTest.post("1", raw.replace("\\n", "\n"), "en", Shape.ORIGINAL);
    }

    private static Slice slice(String text) {
      byte[] bytes = (">" + text + "<").getBytes(UTF_8);
      return new Slice(bytes, 1, bytes.length - 1);
    }
  }
}
