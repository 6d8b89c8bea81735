package rallycry.platforms.activitypub;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.collect.Inbox.Request;
import rallycry.platforms.activitypub.Actors.Owner;
import rallycry.platforms.activitypub.signature.BadSignature;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;
import rallycry.platforms.activitypub.signature.Claim;
import rallycry.platforms.activitypub.signature.Claims;
import rallycry.platforms.activitypub.signature.Message;
import rallycry.platforms.activitypub.signature.Proof;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import rallycry.platforms.kit.activitystreams.Notes;
import rallycry.platforms.kit.http.Hosts;
import rallycry.platforms.kit.http.Limits;
import rallycry.platforms.kit.http.Refused;
import tools.jackson.databind.JsonNode;

/// Who comes to an inbox: whether they are welcome, who they are, and whether they were here with
/// the same before.
final class Reception {

  private static final int LARGEST = 256 << 10;

  /// Signatures remembered in each of two generations: some 80 MB when both are full.
  private static final int REMEMBERED = 400_000;

  private final Addresses addresses;
  private final Actors actors;
  private final Intake intake;
  private final Limits limits;
  private final Hosts hosts;
  private final Replays replays = new Replays(REMEMBERED);

  /// @param limits of what one host may deliver, and which hosts may not
  Reception(Addresses addresses, Actors actors, Intake intake, Limits limits, InstantSource clock) {
    this.addresses = addresses;
    this.actors = actors;
    this.intake = intake;
    this.limits = limits;
    hosts = new Hosts(limits, clock);
  }

  Reply receive(Request request) {
    if (request.body().length > LARGEST) {
      return Answers.refused(413, "an activity larger than 256 KiB");
    }
    try {
      JsonNode activity = Json.read(request.body(), 0, request.body().length);
      if (!activity.isObject()) {
        return Answers.refused(400, Fault.Reason.UNKNOWN_SHAPE.meaning());
      }
      String type = Json.text(activity, "type");
      return Intake.KINDS.contains(type) ? admit(request, activity) : Answers.accepted();
    } catch (Unreadable unreadable) {
      return Answers.refused(400, unreadable.reason().meaning());
    } catch (BadSignature bad) {
      return Answers.refused(401, bad.reason().meaning());
    } catch (Refused tooMuch) {
      return Answers.later(429);
    }
  }

  private Reply admit(Request request, JsonNode activity) throws BadSignature, Refused {
    URI target = URI.create(addresses.at(request.uri().toString()));
    var message = new Message(request.method(), target, request.headers(), request.body());
    Claim claim = Claims.read(message, request.at());
    URI key = Origin.uri(claim.keyId()).orElseThrow(() -> new BadSignature(Reason.MALFORMED));
    if (limits.blocks(key.getHost())) {
      return Reply.of(403);
    }
    hosts.spend(key);
    var errand = new Errand();
    return switch (owner(claim, errand)) {
      case Owner.Known(RemoteActor sender) ->
          once(claim, incoming(activity, sender, errand, request));
      case Owner.Left() -> farewell(activity, errand, request);
      case Owner.Silent() -> Answers.later(503);
      case Owner.Nobody() -> throw new BadSignature(Reason.FORGED);
    };
  }

  /// The owner of the key, if the key fits: where it does not, it may have been changed since.
  private Owner owner(Claim claim, Errand errand) {
    Owner owner = actors.owner(claim.keyId(), errand);
    if (!(owner instanceof Owner.Known(RemoteActor known)) || holds(claim, known)) {
      return owner;
    }
    Owner anew = actors.anew(claim.keyId(), errand);
    return anew instanceof Owner.Known(RemoteActor actor) && !holds(claim, actor)
        ? new Owner.Nobody()
        : anew;
  }

  private static boolean holds(Claim claim, RemoteActor actor) {
    return Optional.ofNullable(actor.keys().get(claim.keyId())).filter(claim::holds).isPresent();
  }

  /// A request is remembered once it was taken: what had to be sent again comes with the same
  /// signature from some.
  private Reply once(Claim claim, Incoming incoming) throws BadSignature {
    if (!replays.isNew(claim)) {
      throw new BadSignature(Reason.REPLAYED);
    }
    boolean taken = false;
    try {
      Reply reply = intake.take(incoming);
      taken = reply.status() < 300;
      return reply;
    } finally {
      if (!taken) {
        replays.forget(claim);
      }
    }
  }

  /// An account that is gone cannot sign any more. Its deletions are true if its server says so.
  private Reply farewell(JsonNode activity, Errand errand, Request request) throws BadSignature {
    String actor = Notes.id(activity.path("actor"));
    if (!Json.text(activity, "type").equals("Delete")) {
      throw new BadSignature(Reason.FORGED);
    }
    var nobody = new RemoteActor(actor, "", "", Map.of(), false, Set.of());
    return intake.take(new Incoming(activity, false, nobody, errand, request.at()));
  }

  private Incoming incoming(JsonNode activity, RemoteActor sender, Errand errand, Request request) {
    String actor = Notes.id(activity.path("actor"));
    boolean attested = sender.id().equals(actor) || isProven(activity, actor, errand);
    return new Incoming(activity, attested, sender, errand, request.at());
  }

  /// Whether a document bears its actor's own signature, whoever brings it.
  private boolean isProven(JsonNode activity, String actor, Errand errand) {
    Optional<Proof> proof = Proof.of(activity).filter(given -> Origin.same(given.keyId(), actor));
    return proof.isPresent()
        && actors.owner(proof.get().keyId(), errand) instanceof Owner.Known(RemoteActor author)
        && author.id().equals(actor)
        && Optional.ofNullable(author.keys().get(proof.get().keyId()))
            .filter(key -> proof.get().holds(key))
            .isPresent();
  }
}
