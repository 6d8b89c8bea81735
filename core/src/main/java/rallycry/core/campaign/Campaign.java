package rallycry.core.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The effort, as its host wrote it down.
///
/// @param name short, in lower case, for commands and addresses: `metoo`
/// @param title as the page shows it
/// @param call the text that asks; quoted back, it is an answer
/// @param phrases the words that answer, by ISO 639 code: `en` → `me too`
/// @param hashtags without `#`, of every language
/// @param settings words that tell where it happened, by setting, beside those that ship with the
///   recogniser
/// @param lexicon words of a host's own, by the name of the list they extend (`docs/recognition.md`
///   names the lists)
/// @param thresholds how sure a reading must be
/// @param events what happened when, to be shown on the curve
public record Campaign(
    String name,
    String title,
    String call,
    Map<String, List<String>> phrases,
    Set<String> hashtags,
    Map<Setting, List<String>> settings,
    Map<String, List<String>> lexicon,
    Thresholds thresholds,
    List<Event> events) {

  /// @param review below this confidence, from 0 to 1, a reading goes to a person
  public record Thresholds(double review) {
    public static final Thresholds DEFAULT = new Thresholds(0.5);

    public Thresholds {
      if (!(review >= 0 && review <= 1)) {
        throw new IllegalArgumentException("a threshold is from 0 to 1, not " + review);
      }
    }
  }

  /// Something that happened, in the host's words.
  public record Event(Instant at, String label) {}

  public Campaign {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException(
          "a campaign's name is of a-z, 0-9 and -, at most 63 long: \"" + name + "\"");
    }
    phrases = Map.copyOf(phrases);
    hashtags = Set.copyOf(hashtags);
    settings = Map.copyOf(settings);
    lexicon = Map.copyOf(lexicon);
    events = List.copyOf(events);
    if (phrases.isEmpty() && hashtags.isEmpty()) {
      throw new IllegalArgumentException(
          "a campaign needs a phrase or a hashtag, or nothing can answer it");
    }
  }
}
