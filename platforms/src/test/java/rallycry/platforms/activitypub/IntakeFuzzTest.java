package rallycry.platforms.activitypub;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import rallycry.platforms.kit.http.Limits;
import rallycry.platforms.kit.http.PoliteClient;
import rallycry.platforms.kit.http.Reach;
import rallycry.testkit.collect.RememberedCorrespondence;
import tools.jackson.databind.JsonNode;

/// Whoever has a key may sign anything.
class IntakeFuzzTest {

  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final OwnCall CALL = new OwnCall("metoo", "Title", "Text", "", Set.of("metoo"));
  private static final RemoteActor CHI =
      new RemoteActor(
          "https://x.invalid/chi",
          "https://x.invalid/in",
          "https://x.invalid/in",
          Map.of(),
          false,
          Set.of("https://x.invalid/before"));

  private final Intake intake = intake();

  @FuzzTest(maxDuration = "5s")
  void anyActivity_isTakenOrRefused(byte @NotNull [] body) {
    try {
      JsonNode activity = Json.read(body, 0, body.length);
      if (activity.isObject()) {
        intake.take(new Incoming(activity, true, CHI, spent(), NOON));
      }
    } catch (Unreadable refused) {
      // Told to whoever asks what was missed.
    }
  }

  /// Nobody is asked in this test.
  private static Errand spent() {
    var errand = new Errand();
    while (errand.spend()) {
      // Until nothing is left.
    }
    return errand;
  }

  private static Intake intake() {
    var addresses = new Addresses(URI.create("https://here.example"));
    var keys = ActorKeys.of(ActorKeys.fresh());
    var client = new PoliteClient(Limits.USUAL, Reach.PUBLIC, () -> NOON);
    var origins = new Origins(new Knocks(client, () -> NOON), keys.signer(addresses.instance()));
    var letters = new RememberedCorrespondence();
    var documents = new Documents(addresses, keys.publicPem());
    var outgoing = new Outgoing(addresses, documents, letters, () -> NOON, () -> {});
    outgoing.announce(CALL);
    var relevance = new Relevance(addresses, new Threads(addresses, origins), List.of(CALL));
    var moves = new Moves(origins, _ -> true);
    return new Intake(
        new Statements(origins, relevance, moves, _ -> true),
        new Relations(addresses, List.of(CALL), letters, outgoing, new QuoteStamps(addresses)),
        moves);
  }
}
