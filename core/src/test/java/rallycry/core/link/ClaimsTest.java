package rallycry.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.privacy.Pseudonyms;

class ClaimsTest {

  private static final long NOW = 1_800_000_000L;
  private static final Key ANSWER = new Key(1, 2);
  private static final Key OTHER_ANSWER = new Key(3, 4);

  private final Pseudonyms pseudonyms = new Pseudonyms(new byte[Pseudonyms.SECRET_SIZE]);
  private final Claims claims = new Claims(new Random(5));

  @Test
  void code_postedFromAnAccount_linksItWithTheAnswer() {
    LinkCode code = claims.offer(ANSWER, NOW);
    assertThat(posts("ben", "It is me: " + code, NOW + 60))
        .contains(
            new Entry.AccountLinked(
                pseudonyms.account(Platform.FEDIVERSE, "ben"),
                ANSWER,
                Platform.FEDIVERSE,
                (int) (NOW / 60) + 1));
  }

  @Test
  void code_isReadAsPeopleTypeIt() {
    String code = claims.offer(ANSWER, NOW).toString().replace('0', 'O').replace('1', 'l');
    assertThat(posts("ben", "(" + code.toUpperCase(java.util.Locale.ROOT) + ")", NOW)).isPresent();
  }

  @Test
  void code_servesTheFirstAccountAlone_howeverOftenItIsHeard() {
    String code = claims.offer(ANSWER, NOW).toString();
    Optional<Entry> first = posts("ben", code, NOW);
    assertThat(posts("somebody-else", code, NOW)).isEmpty();
    assertThat(posts("ben", code, NOW)).isEqualTo(first);
  }

  @Test
  void code_standsForADay() {
    String code = claims.offer(ANSWER, NOW).toString();
    assertThat(posts("ben", code, NOW + Claims.STANDS.toSeconds() + 1)).isEmpty();
  }

  @Test
  void newCode_takesThePlaceOfTheOneBefore() {
    String before = claims.offer(ANSWER, NOW).toString();
    String now = claims.offer(ANSWER, NOW).toString();
    assertThat(posts("ben", before, NOW)).isEmpty();
    assertThat(posts("ben", now, NOW)).isPresent();
  }

  @Test
  void codeNobodyGaveOut_andSomebodyElsesRepost_linkNothing() {
    assertThat(posts("ben", "rc-00000-00000", NOW)).isEmpty();
    LinkCode code = claims.offer(ANSWER, NOW);
    assertThat(link(post("ben", code.toString(), Post.Shape.REPOST), NOW)).isEmpty();
    assertThat(claims.link(new Activity.Deleted(Platform.X, "1", NOW), pseudonyms, NOW)).isEmpty();
  }

  @Test
  void flood_forgetsTheOldest_andHoldsNoMore() {
    String oldest = claims.offer(OTHER_ANSWER, NOW).toString();
    for (int i = 0; i < Claims.MOST; i++) {
      claims.offer(new Key(7, i), NOW);
    }
    assertThat(posts("ben", oldest, NOW)).isEmpty();
    assertThat(posts("ben", claims.offer(ANSWER, NOW).toString(), NOW)).isPresent();
  }

  private Optional<Entry> posts(String author, String text, long second) {
    return link(post(author, text, Post.Shape.ORIGINAL), second);
  }

  private Optional<Entry> link(Post post, long second) {
    return claims.link(new Activity.Posted(post), pseudonyms, second);
  }

  private static Post post(String author, String text, Post.Shape shape) {
    return new Post(Platform.FEDIVERSE, "1", author, NOW, text, "en", shape);
  }
}
