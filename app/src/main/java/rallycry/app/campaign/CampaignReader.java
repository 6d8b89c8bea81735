package rallycry.app.campaign;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import rallycry.app.yaml.YamlText;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Campaign.Event;
import rallycry.core.campaign.Campaign.Thresholds;
import rallycry.core.campaign.Setting;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Recogniser;

/// Turns the nodes of one file into a [Campaign], and gathers every mistake on the way.
final class CampaignReader {

  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "name",
              "title",
              "call",
              "phrases",
              "hashtags",
              "settings",
              "lexicon",
              "thresholds",
              "events"));

  private final String file;
  private final List<String> mistakes = new ArrayList<>();

  private String name = "";
  private String title = "";
  private String call = "";
  private final Map<String, List<String>> phrases = new LinkedHashMap<>();
  private final Set<String> hashtags = new LinkedHashSet<>();
  private final Map<Setting, List<String>> settings = new EnumMap<>(Setting.class);
  private final Map<String, List<String>> lexicon = new LinkedHashMap<>();
  private Thresholds thresholds = Thresholds.DEFAULT;
  private final List<Event> events = new ArrayList<>();

  CampaignReader(String file) {
    this.file = file;
  }

  /// @throws CampaignException with every mistake
  Campaign read(Node root) {
    each(root, KEYS, "a campaign", this::member);
    if (mistakes.isEmpty()) {
      try {
        return new Campaign(
            name,
            title.isEmpty() ? name : title,
            call,
            phrases,
            hashtags,
            settings,
            lexicon,
            thresholds,
            events);
      } catch (IllegalArgumentException wrong) {
        mistake(root, String.valueOf(wrong.getMessage()));
      }
    }
    throw new CampaignException(mistakes);
  }

  private void member(String key, Node value) {
    switch (key) {
      case "name" -> name = text(value);
      case "title" -> title = text(value);
      case "call" -> call = text(value);
      case "phrases" -> each(value, Set.of(), "phrases", this::phrasesOf);
      case "hashtags" ->
          texts(value).forEach(tag -> hashtags.add(tag.startsWith("#") ? tag.substring(1) : tag));
      case "settings" ->
          each(
              value,
              names(Setting.values()),
              "settings",
              (setting, words) -> settings.put(Setting.valueOf(setting), texts(words)));
      case "lexicon" ->
          each(
              value,
              Recogniser.lists(),
              "the lexicon",
              (list, words) -> lexicon.put(list, texts(words)));
      case "thresholds" ->
          each(value, Set.of("review"), "thresholds", (review, number) -> thresholds(number));
      default -> items(value).forEach(this::event);
    }
  }

  private void phrasesOf(String tag, Node said) {
    if (Language.of(tag).equals(Language.UNKNOWN)) {
      mistake(
          said, "\"%s\" is no language; write its ISO 639 code, such as en or ar".formatted(tag));
    }
    phrases.put(tag, texts(said));
  }

  private void thresholds(Node value) {
    try {
      thresholds = new Thresholds(Double.parseDouble(text(value)));
    } catch (IllegalArgumentException wrong) {
      mistake(
          value,
          "\"%s\" is no threshold; write a number from 0 to 1, such as 0.4".formatted(text(value)));
    }
  }

  private void event(Node node) {
    var at = new String[1];
    var label = new String[] {""};
    each(
        node,
        Set.of("at", "label"),
        "an event",
        (key, value) -> (key.equals("at") ? at : label)[0] = text(value));
    try {
      events.add(new Event(Instant.parse(String.valueOf(at[0])), label[0]));
    } catch (DateTimeParseException wrong) {
      mistake(node, "an event needs \"at\" as a time such as 2017-10-15T20:21:00Z");
    }
  }

  /// Gives each member of a mapping; one that is not among `known` is a mistake. An empty `known`
  /// knows all.
  private void each(Node node, Set<String> known, String what, BiConsumer<String, Node> taker) {
    if (!(node instanceof MappingNode mapping)) {
      mistake(node, what + " is written as \"name: value\" lines");
      return;
    }
    for (var member : mapping.getValue()) {
      String key = text(member.getKeyNode());
      if (known.isEmpty() || known.contains(key)) {
        taker.accept(key, member.getValueNode());
      } else {
        mistake(
            member.getKeyNode(),
            "%s has no \"%s\"; did you mean %s?".formatted(what, key, Nearest.to(key, known)));
      }
    }
  }

  private List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    mistake(node, "write a list: [one, two], or a line \"- one\" for each");
    return List.of();
  }

  private List<String> texts(Node node) {
    return items(node).stream().map(this::text).filter(text -> !text.isEmpty()).toList();
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    mistake(node, "a text is missing here");
    return "";
  }

  private void mistake(Node node, String message) {
    mistakes.add(file + YamlText.place(node) + ": " + message);
  }

  private static Set<String> names(Setting[] all) {
    var names = new TreeSet<String>();
    for (Setting setting : all) {
      names.add(setting.name());
    }
    return names;
  }
}
