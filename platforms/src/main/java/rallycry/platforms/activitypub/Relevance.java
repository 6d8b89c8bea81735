package rallycry.platforms.activitypub;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rallycry.platforms.activitypub.Threads.Leads;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// Whether a note is said to us: below a call, addressed to one of our actors, quoting a call, or
/// public with one of the hashtags.
final class Relevance {

  private static final List<String> QUOTES = List.of("quote", "quoteUri", "quoteUrl");

  private final Addresses addresses;
  private final Threads threads;
  private final Set<String> hashtags = new HashSet<>();

  Relevance(Addresses addresses, Threads threads, List<OwnCall> calls) {
    this.addresses = addresses;
    this.threads = threads;
    for (OwnCall call : calls) {
      call.hashtags().forEach(tag -> hashtags.add(tag.toLowerCase(Locale.ROOT)));
    }
  }

  /// Where a note leads. One that is neither public nor addressed to us is not ours to hear,
  /// whatever it replies to.
  Leads of(JsonNode note, Errand errand) {
    Audience audience = Audience.of(note, addresses);
    if (audience.ours()) {
      return Leads.TO_A_CALL;
    }
    if (!audience.open()) {
      return Leads.ELSEWHERE;
    }
    boolean tagged = Audience.hashtags(note).stream().anyMatch(hashtags::contains);
    boolean quotes = QUOTES.stream().anyMatch(field -> isCall(Notes.id(note.path(field))));
    return tagged || quotes ? Leads.TO_A_CALL : threads.follow(note, errand);
  }

  boolean isCall(String id) {
    return addresses.callOfNote(id).isPresent();
  }
}
