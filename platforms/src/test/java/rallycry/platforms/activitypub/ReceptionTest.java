package rallycry.platforms.activitypub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.platforms.kit.http.Reach;
import rallycry.testkit.collect.RememberedCorrespondence;
import tools.jackson.databind.node.ObjectNode;

/// Whom an inbox believes, told with two servers that may lie.
class ReceptionTest {

  private static final URI ROOT = URI.create("https://here.example");
  private static final URI INBOX = ROOT.resolve("/inbox/fediverse");
  private static final String CALL = ROOT + "/calls/metoo";
  private static final OwnCall OWN = new OwnCall("metoo", "Title", "Text", "", Set.of("MeToo"));
  private static final ActorKeys KEYS = ActorKeys.of(ActorKeys.fresh());

  private final RememberedCorrespondence letters = new RememberedCorrespondence();
  private final Set<String> known = new HashSet<>();
  private Instant now = Instant.parse("2026-03-08T12:00:00Z");
  private Remote there;
  private Remote elsewhere;
  private String chi;
  private String eve;
  private ActivityPub here;

  @BeforeEach
  void begin() throws IOException {
    there = Remote.start();
    elsewhere = Remote.start();
    chi = there.account("chi");
    eve = elsewhere.account("eve");
    here = open(options());
  }

  @AfterEach
  void end() {
    here.letters().close();
    there.close();
    elsewhere.close();
  }

  @Test
  void whatAnotherBrings_countsAsItsOriginShowsIt() {
    there.show(there.note(chi, 1, "me too", CALL));
    ObjectNode brought = Remote.activity("Create", chi, there.note(chi, 1, "changed", CALL));
    Reply reply = deliver(elsewhere, eve, brought);
    assertThat(reply.status()).isEqualTo(202);
    assertThat(texts(reply)).containsExactly("me too");
  }

  @Test
  void whatItsOriginDoesNotHave_isRefused_andTakenBackIfItWasCounted() {
    ObjectNode forged = Remote.activity("Create", chi, there.note(chi, 1, "me too", CALL));
    assertThat(deliver(elsewhere, eve, forged).status()).isEqualTo(403);
    known.add(chi + "/notes/1");
    assertThat(deliver(elsewhere, eve, forged).activities())
        .containsExactly(
            new Activity.Deleted(Platform.FEDIVERSE, chi + "/notes/1", now.getEpochSecond()));
  }

  @Test
  void deletionByAnother_isBelieved_onlyIfItIsGone() {
    ObjectNode note = there.note(chi, 1, "me too", CALL);
    there.show(note);
    ObjectNode deletion = Remote.activity("Delete", eve, note);
    assertThat(deliver(elsewhere, eve, deletion).status()).isEqualTo(403);
    there.show(Remote.object("Tombstone", chi + "/notes/1"));
    assertThat(deliver(elsewhere, eve, deletion).activities()).hasSize(1);
  }

  @Test
  void followInAnothersName_isRefused() {
    ObjectNode actor = Remote.object("Service", ROOT + "/actors/metoo");
    assertThat(deliver(elsewhere, eve, Remote.activity("Follow", chi, actor)).status())
        .isEqualTo(403);
    assertThat(letters.followers("metoo")).isZero();
  }

  @Test
  void accountWhoseLettersGoElsewhere_isNotKnown() {
    String trap = there.account("trap", elsewhere.at("victim/inbox"));
    ObjectNode actor = Remote.object("Service", ROOT + "/actors/metoo");
    assertThat(deliver(there, trap, Remote.activity("Follow", trap, actor)).status())
        .isEqualTo(401);
  }

  @Test
  void uploadedFile_isNoActor() {
    there.contentType = "application/json";
    assertThat(deliver(there, chi, answer(1)).status()).isEqualTo(401);
  }

  @Test
  void keyThatCannotBeAskedFor_isAskedForLater() {
    String dee = there.at("dee");
    there.otherwise = 503;
    ObjectNode answer = Remote.activity("Create", dee, there.note(dee, 1, "me too", CALL));
    assertThat(deliver(there, dee, answer).status()).isEqualTo(503);
    there.account("dee");
    now = now.plus(Duration.ofMinutes(2));
    assertThat(texts(deliver(there, dee, answer))).containsExactly("me too");
  }

  @Test
  void threadOverAServerThatIsDown_isFollowedWhenTheAnswerComesAgain() {
    elsewhere.otherwise = 503;
    ObjectNode parent = elsewhere.note(eve, 1, "listen", CALL);
    ObjectNode answer =
        Remote.activity("Create", chi, there.note(chi, 1, "me too", eve + "/notes/1"));
    var request = there.delivered(chi, answer, INBOX, now);
    Reply refused = here.inbox().receive(request);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.headers()).containsKey("retry-after");
    elsewhere.show(parent);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(texts(here.inbox().receive(request))).containsExactly("me too");
  }

  @Test
  void oneRequest_makesUsAskTwelveTimes_atMost() {
    for (int number = 1; number < 50; number++) {
      elsewhere.show(elsewhere.note(eve, number, "on", eve + "/notes/" + (number + 1)));
    }
    ObjectNode deep =
        Remote.activity("Create", chi, there.note(chi, 1, "me too", eve + "/notes/1"));
    Reply reply = deliver(there, chi, deep);
    assertThat(reply.activities()).isEmpty();
    assertThat(reply.missed()).containsExactly(new Missed.Capped("depth"));
    assertThat(there.asked() + elsewhere.asked()).isEqualTo(12);
  }

  @Test
  void postThatLosesItsHashtag_isHeardOnceMore() {
    ObjectNode note = there.note(chi, 1, "never mind", "");
    note.put("updated", "2026-03-08T11:00:00Z");
    ObjectNode update = Remote.activity("Update", chi, note);
    assertThat(deliver(there, chi, update).activities()).isEmpty();
    known.add(chi + "/notes/1");
    now = now.plusSeconds(1);
    assertThat(deliver(there, chi, update).activities())
        .singleElement()
        .isInstanceOf(Activity.Edited.class);
  }

  @Test
  void accountThatMoved_isLinkedWithTheOldOne_whenItAnswers_ifBothSaySo() {
    String now = elsewhere.account("chi", "alsoKnownAs", chi);
    known.add(chi);
    assertThat(deliver(elsewhere, now, answerOf(now)).activities()).hasSize(1);
    there.account("chi", "movedTo", now);
    assertThat(deliver(elsewhere, now, answerOf(now)).activities()).contains(moved(chi, now));
  }

  @Test
  void move_linksWhatWasHeard_ifTheNewAccountSaysSoToo() {
    String now = elsewhere.account("chi");
    there.account("chi", "movedTo", now);
    ObjectNode move = Remote.activity("Move", chi, Remote.object("Person", chi));
    move.put("target", now);
    known.add(chi);
    assertThat(deliver(there, chi, move).activities()).isEmpty();
    elsewhere.account("chi", "alsoKnownAs", chi);
    this.now = this.now.plusSeconds(1);
    assertThat(deliver(there, chi, move).activities()).containsExactly(moved(chi, now));
    known.clear();
    this.now = this.now.plusSeconds(1);
    assertThat(deliver(there, chi, move).activities()).as("of a stranger").isEmpty();
  }

  private Activity moved(String from, String to) {
    return new Activity.AccountMoved(Platform.FEDIVERSE, from, to, now.getEpochSecond());
  }

  @Test
  void quoteOfTheCall_isPermitted_andHeard() {
    ObjectNode quote = there.note(chi, 1, "me too", "");
    quote.put("quote", CALL).remove("inReplyTo");
    ObjectNode request = Remote.activity("QuoteRequest", chi, Remote.object("Note", CALL));
    request.put("object", CALL).set("instrument", quote);
    Reply reply = deliver(there, chi, request);
    assertThat(reply.activities())
        .singleElement()
        .satisfies(
            one -> assertThat(((Activity.Posted) one).post().shape()).isEqualTo(Post.Shape.QUOTE));
    assertThat(letters.due(now, 9))
        .singleElement()
        .satisfies(accept ->
            assertThat(accept.letter().body()).contains("\"Accept\"").contains("/quotes/"));
  }

  @Test
  void machine_isNoPerson_andThatIsSaid() {
    elsewhere.account("eve", "type", "Service");
    ObjectNode answer = Remote.activity("Create", eve, elsewhere.note(eve, 1, "me too", CALL));
    Reply reply = deliver(elsewhere, eve, answer);
    assertThat(reply.activities()).isEmpty();
    assertThat(reply.missed())
        .containsExactly(new Missed.Unreadable("a post of an account that says it is a machine"));
  }

  @Test
  void report_isCountedForTheHost_ifItIsSigned() {
    ObjectNode flag = Remote.activity("Flag", eve, Remote.object("Note", CALL));
    assertThat(deliver(there, chi, flag).status()).as("in another's name").isEqualTo(403);
    assertThat(here.inbox().complaints()).isZero();
    assertThat(deliver(elsewhere, eve, flag).status()).isEqualTo(202);
    assertThat(here.inbox().complaints()).isEqualTo(1);
  }

  @Test
  void blockedHost_isNotHeard_andAFloodHasToWait() {
    ActivityPub deaf = open(options().withBlocked(Set.of("127.0.0.1")));
    assertThat(deaf.inbox().receive(there.delivered(chi, answer(1), INBOX, now)).status())
        .isEqualTo(403);
    deaf.letters().close();
    ActivityPub busy = open(options().withAsked(options().asked().withBudget(1, 1)));
    assertThat(busy.inbox().receive(there.delivered(chi, answer(1), INBOX, now)).status())
        .isEqualTo(202);
    assertThat(busy.inbox().receive(there.delivered(chi, answer(2), INBOX, now)).status())
        .isEqualTo(429);
    busy.letters().close();
  }

  private Options options() {
    return Options.of(ROOT, List.of(OWN)).withReach(Reach.LOOPBACK_TOO);
  }

  private ActivityPub open(Options options) {
    return ActivityPub.open(options, letters, KEYS, known::contains, () -> now);
  }

  private ObjectNode answerOf(String account) {
    now = now.plusSeconds(1);
    return Remote.activity("Create", account, elsewhere.note(account, 1, "me too", CALL));
  }

  private ObjectNode answer(int number) {
    return Remote.activity("Create", chi, there.note(chi, number, "me too", CALL));
  }

  private Reply deliver(Remote from, String signer, ObjectNode activity) {
    return here.inbox().receive(from.delivered(signer, activity, INBOX, now));
  }

  private static List<String> texts(Reply reply) {
    return reply.activities().stream()
        .map(activity -> ((Activity.Posted) activity).post().text())
        .toList();
  }
}
