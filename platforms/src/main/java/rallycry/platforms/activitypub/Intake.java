package rallycry.platforms.activitypub;

import java.util.Optional;
import java.util.Set;
import rallycry.core.collect.Inbox.Reply;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;

/// Understands what came in.
final class Intake {

  /// What is understood; everything else is acknowledged unread.
  static final Set<String> KINDS =
      Set.of(
          "Follow",
          "Create",
          "Update",
          "Delete",
          "Undo",
          "Announce",
          "Flag",
          "Block",
          "Move",
          "QuoteRequest");

  /// What is worth a question to its origin, if it comes by way of another.
  private static final Set<String> FORWARDED = Set.of("Create", "Update", "Delete");

  private static final String FORGED = "an activity in another's name";

  private final Statements statements;
  private final Relations relations;
  private final Moves moves;

  Intake(Statements statements, Relations relations, Moves moves) {
    this.statements = statements;
    this.relations = relations;
    this.moves = moves;
  }

  Reply take(Incoming incoming) {
    if (!incoming.attested() && !FORWARDED.contains(incoming.type())) {
      return Answers.refused(403, FORGED);
    }
    return switch (incoming.type()) {
      case "Create", "Update" -> statements.said(incoming);
      case "Delete" -> statements.deleted(incoming);
      case "Announce" -> statements.announced(incoming);
      case "Follow" -> relations.follow(incoming);
      case "Block" -> relations.block(incoming);
      case "Move" -> moves.moved(incoming);
      case "Flag" -> relations.flag(incoming);
      case "QuoteRequest" -> quote(incoming);
      case "Undo" -> undo(incoming);
      default -> Answers.accepted();
    };
  }

  private Reply quote(Incoming incoming) {
    Optional<OwnCall> call = relations.permitQuote(incoming);
    JsonNode instrument = incoming.activity().path("instrument");
    return call.isPresent() ? statements.quoted(incoming, instrument) : Reply.of(404);
  }

  private Reply undo(Incoming incoming) {
    JsonNode undone = incoming.object();
    return switch (Json.text(undone, "type")) {
      case "Follow" -> relations.unfollow(incoming, Relations.followed(undone));
      case "Announce" -> statements.unannounced(incoming);
      default -> Answers.accepted();
    };
  }
}
