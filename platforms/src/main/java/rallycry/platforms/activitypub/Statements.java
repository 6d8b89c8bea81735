package rallycry.platforms.activitypub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.activitypub.Fetched.Found;
import rallycry.platforms.activitypub.Fetched.Gone;
import rallycry.platforms.activitypub.Fetched.Unavailable;
import rallycry.platforms.activitypub.Fetched.Unfit;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What people said, changed and took back.
final class Statements {

  private static final String UNCONFIRMED = "a post that its own server does not confirm";

  private final Origins origins;
  private final Relevance relevance;
  private final Moves moves;
  private final Predicate<String> known;

  /// @param known whether a post was heard before, by its id
  Statements(Origins origins, Relevance relevance, Moves moves, Predicate<String> known) {
    this.origins = origins;
    this.relevance = relevance;
    this.moves = moves;
    this.known = known;
  }

  /// A post that was written, or changed.
  Reply said(Incoming incoming) {
    return switch (object(incoming)) {
      case Found(JsonNode note) -> heard(incoming, note);
      case Gone() -> taken(incoming);
      case Unavailable() -> Answers.later(503);
      case Unfit() -> Answers.refused(403, UNCONFIRMED);
    };
  }

  /// What its origin does not have any more was taken back, or was never there.
  private Reply taken(Incoming incoming) {
    String id = incoming.objectId();
    return known.test(id) ? Reply.of(202, gone(id, incoming)) : Answers.refused(403, UNCONFIRMED);
  }

  /// A post that was deleted, or an account that is no more.
  Reply deleted(Incoming incoming) {
    String id = incoming.objectId();
    if (incoming.speaksFor(id)) {
      return Reply.of(202, deleted(incoming, id));
    }
    return switch (origins.ask(id, incoming.errand())) {
      case Gone() -> Reply.of(202, deleted(incoming, id));
      case Unavailable() -> Answers.later(503);
      case Found _, Unfit _ -> Answers.refused(403, UNCONFIRMED);
    };
  }

  /// A post that was repeated: it reaches others, and says nothing of who repeats it.
  Reply announced(Incoming incoming) {
    String id = incoming.objectId();
    boolean ours = relevance.isCall(id) || known.test(id);
    if (!ours || !incoming.speaksFor(Json.text(incoming.activity(), "id"))) {
      return Answers.accepted();
    }
    ObjectNode activity = (ObjectNode) incoming.activity().deepCopy();
    if (!activity.has("published")) {
      activity.put("published", Documents.second(incoming.at()));
    }
    return Reply.of(202, Notes.announced(activity));
  }

  /// A repetition that was taken back.
  Reply unannounced(Incoming incoming) {
    String id = incoming.objectId();
    return incoming.speaksFor(id)
        ? Reply.of(202, gone(id, incoming))
        : Answers.refused(403, UNCONFIRMED);
  }

  /// A note that was given with a request to quote: whoever quotes the call answers it.
  Reply quoted(Incoming incoming, JsonNode instrument) {
    ObjectNode create = (ObjectNode) incoming.activity().deepCopy();
    create.set("object", instrument);
    return said(
        new Incoming(
            create, incoming.attested(), incoming.sender(), incoming.errand(), incoming.at()));
  }

  /// The note itself: as it was brought, where its author's own server brought it; else as its
  /// origin shows it.
  private Fetched object(Incoming incoming) {
    JsonNode object = incoming.object();
    String author = Notes.id(object.path("attributedTo"));
    boolean firsthand =
        object.isObject()
            && incoming.speaksFor(incoming.objectId())
            && (author.isEmpty() || author.equals(incoming.actor()));
    if (firsthand) {
      return new Found(object);
    }
    Fetched fetched = origins.ask(incoming.objectId(), incoming.errand());
    return fetched instanceof Found(JsonNode note) && !isItself(note, incoming.objectId())
        ? new Unfit()
        : fetched;
  }

  private static boolean isItself(JsonNode note, String id) {
    return Json.text(note, "id").equals(id) && Origin.same(Notes.id(note.path("attributedTo")), id);
  }

  private Reply heard(Incoming incoming, JsonNode note) {
    if (!note.has("content") && !note.has("contentMap")) {
      // A vote, a photograph: nothing that was said in words.
      return Answers.accepted();
    }
    return switch (relevance.of(note, incoming.errand())) {
      case TO_A_CALL -> answered(incoming, activity(incoming, note));
      case ELSEWHERE -> {
        // What no longer bears the hashtag may have borne it before.
        boolean counted = known.test(Json.text(note, "id"));
        yield counted ? Reply.of(202, activity(incoming, note)) : Answers.accepted();
      }
      case UNKNOWN -> Answers.later(503);
      case TOO_FAR -> Answers.accepted(new Missed.Capped("depth"));
    };
  }

  /// An answer; and if its author had another account before, that they are one person.
  private Reply answered(Incoming incoming, Activity answer) {
    RemoteActor sender = incoming.sender();
    boolean firsthand = sender.id().equals(incoming.actor());
    if (firsthand && sender.machine()) {
      return Answers.accepted(new Missed.Unreadable(Reason.MACHINE.meaning()));
    }
    List<Activity> said = new ArrayList<>(List.of(answer));
    if (firsthand) {
      said.addAll(moves.into(sender, incoming.errand(), incoming.at()));
    }
    return Reply.of(202, said.toArray(Activity[]::new));
  }

  private static Activity activity(Incoming incoming, JsonNode note) {
    ObjectNode whole = (ObjectNode) incoming.activity().deepCopy();
    whole.set("object", note);
    if (!whole.has("published")) {
      whole.put("published", Documents.second(incoming.at()));
    }
    boolean changed = incoming.type().equals("Update") || note.has("updated");
    return changed && (note.has("updated") || note.has("published"))
        ? Notes.updated(whole)
        : Notes.created(whole);
  }

  private static Activity deleted(Incoming incoming, String id) {
    return id.equals(incoming.actor())
        ? new Activity.AccountGone(Platform.FEDIVERSE, id, incoming.at().getEpochSecond())
        : gone(id, incoming);
  }

  private static Activity gone(String id, Incoming incoming) {
    return new Activity.Deleted(Platform.FEDIVERSE, id, incoming.at().getEpochSecond());
  }
}
