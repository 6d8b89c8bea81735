package rallycry.platforms.activitypub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.activitypub.Fetched.Found;
import rallycry.platforms.activitypub.Fetched.Gone;
import rallycry.platforms.activitypub.Fetched.Unavailable;
import rallycry.platforms.activitypub.Fetched.Unfit;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// Finds out whether an account was another one before. Both have to say so: the old one where it
/// went (`movedTo`), and the new one where it came from (`alsoKnownAs`). Either alone could be said
/// by anybody.
///
/// @param known whether an account was heard before, by its id: of others nothing is asked, and
///   nothing kept
record Moves(Origins origins, Predicate<String> known) {

  /// An account says where it went.
  Reply moved(Incoming incoming) {
    String old = incoming.objectId();
    if (!old.equals(incoming.actor()) || !known.test(old)) {
      return Answers.accepted();
    }
    String target = Notes.id(incoming.activity().path("target"));
    return switch (origins.ask(target, incoming.errand())) {
      case Found(JsonNode actor) -> Reply.of(202, into(actor, incoming));
      case Unavailable() -> Answers.later(503);
      case Gone(), Unfit() -> Answers.accepted();
    };
  }

  private Activity[] into(JsonNode actor, Incoming incoming) {
    return RemoteActor.read(actor).stream()
        .flatMap(now -> into(now, incoming.errand(), incoming.at()).stream())
        .toArray(Activity[]::new);
  }

  /// Which accounts that were heard before have become this one.
  List<Activity> into(RemoteActor actor, Errand errand, Instant at) {
    List<Activity> moves = new ArrayList<>();
    for (String old : actor.aliases()) {
      if (known.test(old)
          && origins.ask(old, errand) instanceof Found(JsonNode before)
          && Json.text(before, "id").equals(old)
          && Notes.id(before.path("movedTo")).equals(actor.id())) {
        moves.add(
            new Activity.AccountMoved(Platform.FEDIVERSE, old, actor.id(), at.getEpochSecond()));
      }
    }
    return moves;
  }
}
