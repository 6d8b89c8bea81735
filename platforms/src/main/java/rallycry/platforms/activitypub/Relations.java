package rallycry.platforms.activitypub;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import rallycry.core.collect.Correspondence;
import rallycry.core.collect.Inbox.Reply;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// What others do towards our actors: follow, leave, block, report, ask to quote.
final class Relations {

  private static final Logger LOG = System.getLogger(Relations.class.getName());

  private final Addresses addresses;
  private final Map<String, OwnCall> calls;
  private final Correspondence correspondence;
  private final Outgoing outgoing;
  private final QuoteStamps stamps;
  private final AtomicLong complaints = new AtomicLong();

  Relations(
      Addresses addresses,
      List<OwnCall> calls,
      Correspondence correspondence,
      Outgoing outgoing,
      QuoteStamps stamps) {
    this.addresses = addresses;
    this.calls = calls.stream().collect(Collectors.toMap(OwnCall::name, Function.identity()));
    this.correspondence = correspondence;
    this.outgoing = outgoing;
    this.stamps = stamps;
  }

  Reply follow(Incoming incoming) {
    Optional<OwnCall> call = callOfActor(incoming.objectId());
    call.ifPresent(followed -> {
      RemoteActor follower = incoming.sender();
      correspondence.follow(followed.name(), follower.id(), follower.mailbox());
      outgoing.welcome(followed, follower, incoming.activity());
    });
    return call.isPresent() ? Answers.accepted() : Reply.of(404);
  }

  Reply unfollow(Incoming incoming, String actor) {
    callOfActor(actor)
        .ifPresent(call -> correspondence.unfollow(call.name(), incoming.sender().id()));
    return Answers.accepted();
  }

  /// Somebody does not want to hear of us. What they answered stands until they delete it.
  Reply block(Incoming incoming) {
    return unfollow(incoming, incoming.objectId());
  }

  /// A report to the host: that there was one, and nothing of whom it names.
  Reply flag(Incoming incoming) {
    complaints.incrementAndGet();
    LOG.log(
        Level.WARNING,
        "a server of the fediverse reports {0} of what is shown here; docs/sources.md says what to"
            + " do",
        Math.max(1, incoming.object().size()));
    return Answers.accepted();
  }

  /// How many reports there were.
  long complaints() {
    return complaints.get();
  }

  /// Everybody may quote a call.
  ///
  /// @return the call that is to be quoted; empty if it is none of ours
  Optional<OwnCall> permitQuote(Incoming incoming) {
    Optional<OwnCall> call =
        addresses
            .callOfNote(incoming.objectId())
            .flatMap(name -> Optional.ofNullable(calls.get(name)));
    String quoting = Notes.id(incoming.activity().path("instrument"));
    if (Origin.same(quoting, incoming.actor())) {
      call.ifPresent(quoted ->
          outgoing.permit(
              quoted, incoming.sender(), incoming.activity(), stamps.of(quoted, quoting)));
    }
    return call;
  }

  /// The actor that was followed, by the activity that is undone.
  static String followed(JsonNode follow) {
    return Json.text(follow, "type").equals("Follow") ? Notes.id(follow.path("object")) : "";
  }

  private Optional<OwnCall> callOfActor(String actor) {
    return addresses.callOfActor(actor).flatMap(name -> Optional.ofNullable(calls.get(name)));
  }
}
