package rallycry.testkit.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rallycry.core.collect.Correspondence;
import rallycry.core.collect.Correspondence.Delivery;
import rallycry.core.collect.Correspondence.Letter;

/// What everything that keeps followers and letters has to do.
public abstract class CorrespondenceContract {

  protected static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  protected static final String CHI = "https://there.example/users/chi";
  protected static final String BEN = "https://there.example/users/ben";
  protected static final String EVE = "https://elsewhere.example/eve";
  protected static final String SHARED = "https://there.example/inbox";
  protected static final String OWN = "https://elsewhere.example/eve/inbox";
  protected static final Letter LETTER =
      new Letter("https://here.example/actors/metoo", "{\"type\":\"Create\"}\nand more");

  private static final String CALL = "metoo";
  private static final int MANY = 100;

  /// Opens what there is, or begins it: a second one sees what the first one left.
  protected abstract Correspondence open();

  @Test
  void follower_isCountedOnce_untilTheyLeave() {
    try (Correspondence letters = open()) {
      letters.follow(CALL, CHI, SHARED);
      letters.follow(CALL, CHI, OWN);
      letters.follow(CALL, BEN, SHARED);
      letters.follow("another", EVE, OWN);
      assertThat(letters.followers(CALL)).isEqualTo(2);
      letters.unfollow(CALL, CHI);
      letters.unfollow(CALL, EVE);
      assertThat(letters.followers(CALL)).isEqualTo(1);
      assertThat(letters.followers("another")).isEqualTo(1);
    }
  }

  @Test
  void letterToFollowers_goesOnceToEachMailbox() {
    try (Correspondence letters = open()) {
      letters.follow(CALL, CHI, SHARED);
      letters.follow(CALL, BEN, SHARED);
      letters.follow(CALL, EVE, OWN);
      letters.toFollowers(CALL, LETTER, NOON);
      assertThat(letters.due(NOON, MANY))
          .extracting(Delivery::mailbox, Delivery::letter)
          .containsExactlyInAnyOrder(tuple(SHARED, LETTER), tuple(OWN, LETTER));
      assertThat(letters.due(NOON, 1)).hasSize(1);
    }
  }

  @Test
  void letter_isDue_untilItIsSettled() {
    try (Correspondence letters = open()) {
      letters.toMailbox(OWN, LETTER, NOON);
      assertThat(letters.due(NOON.minusSeconds(1), MANY)).isEmpty();
      assertThat(letters.next()).contains(NOON);
      letters.settle(only(letters, NOON).number());
      assertThat(letters.due(NOON, MANY)).isEmpty();
      assertThat(letters.next()).isEmpty();
    }
  }

  @Test
  void letterThatFailed_isTriedLater_andRemembersHowOften() {
    try (Correspondence letters = open()) {
      letters.toMailbox(OWN, LETTER, NOON);
      Delivery first = only(letters, NOON);
      letters.retry(first.number(), NOON.plusSeconds(60));
      assertThat(letters.due(NOON.plusSeconds(59), MANY)).isEmpty();
      assertThat(only(letters, NOON.plusSeconds(60)))
          .isEqualTo(new Delivery(first.number(), OWN, LETTER, 1, NOON));
      letters.defer(first.number(), NOON.plusSeconds(90));
      assertThat(letters.next()).contains(NOON.plusSeconds(90));
      assertThat(only(letters, NOON.plusSeconds(90)).tries()).isEqualTo(1);
    }
  }

  @Test
  void letter_neverOvertakesAnotherToTheSameMailbox() {
    var later = new Letter(LETTER.sender(), "later");
    try (Correspondence letters = open()) {
      letters.toMailbox(OWN, LETTER, NOON);
      letters.toMailbox(OWN, later, NOON);
      Delivery first = only(letters, NOON);
      assertThat(first.letter()).isEqualTo(LETTER);
      letters.retry(first.number(), NOON.plusSeconds(60));
      assertThat(letters.due(NOON, MANY)).isEmpty();
      letters.settle(first.number());
      assertThat(only(letters, NOON).letter()).isEqualTo(later);
    }
  }

  @Test
  void mailboxThatIsLost_losesItsLettersAndFollowers() {
    try (Correspondence letters = open()) {
      letters.follow(CALL, CHI, SHARED);
      letters.follow(CALL, EVE, OWN);
      letters.toFollowers(CALL, LETTER, NOON);
      letters.lost(SHARED);
      assertThat(letters.followers(CALL)).isEqualTo(1);
      assertThat(only(letters, NOON).mailbox()).isEqualTo(OWN);
    }
  }

  @Test
  void everything_outlivesTheProcess() {
    try (Correspondence letters = open()) {
      letters.follow(CALL, EVE, OWN);
      letters.toFollowers(CALL, LETTER, NOON);
      letters.retry(only(letters, NOON).number(), NOON.plusSeconds(60));
      letters.tell(CALL, "as it was");
      letters.tell(CALL, "as it is");
    }
    try (Correspondence letters = open()) {
      assertThat(letters.followers(CALL)).isEqualTo(1);
      assertThat(only(letters, NOON.plusSeconds(60)).tries()).isEqualTo(1);
      assertThat(letters.told(CALL)).contains("as it is");
      assertThat(letters.told("another")).isEmpty();
    }
  }

  private static Delivery only(Correspondence letters, Instant now) {
    List<Delivery> due = letters.due(now, MANY);
    assertThat(due).hasSize(1);
    return due.getFirst();
  }
}
