package rallycry.core.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import rallycry.core.campaign.Setting;

/// The lists of words that a reading looks for, one bit each. Those with a file ship with the
/// recogniser, and a campaign extends them by their name in lower case with hyphens.
enum WordList {
  /// The campaign's words.
  PHRASE,
  /// The campaign's hashtags.
  HASHTAG,
  /// Runs of words from the call: many of them together are the call, quoted.
  CALL,
  FIRST_PERSON,
  ASSAULT,
  SUPPORT,
  HOSTILE,
  NEWS,
  OTHERS,
  NEGATION,
  FALSE_FRIENDS,
  NOUN_USE,
  TELLING,
  ASSENT;

  /// Settings follow the lists, in their own order.
  private static final int FIRST_SETTING = 16;

  private static final String SETTINGS_FILE = "settings";

  long bit() {
    return 1L << ordinal();
  }

  static int index(Setting setting) {
    return FIRST_SETTING + setting.ordinal();
  }

  static long bit(Setting setting) {
    return 1L << index(setting);
  }

  /// The list a campaign calls by this name; empty for one that cannot be extended.
  static Optional<WordList> named(String name) {
    return Arrays.stream(values())
        .filter(list -> list.label().equals(name) && list.ships())
        .findFirst();
  }

  /// Gives every phrase that ships, with its list's bit and its language.
  static void forEachShipped(PhraseTaker taker) {
    for (WordList list : values()) {
      if (list.ships()) {
        read(
            list.label(),
            (language, head, phrases) ->
                phrases.forEach(phrase -> taker.take(language, phrase, list.bit())));
      }
    }
    read(
        SETTINGS_FILE,
        (language, setting, phrases) ->
            phrases.forEach(phrase -> taker.take(language, phrase, bit(Setting.valueOf(setting)))));
  }

  /// Gives the small words by which a language is known.
  static void forEachSmallWord(BiConsumer<String, String> taker) {
    read(
        "small-words",
        (language, head, words) -> words.forEach(word -> taker.accept(language, word)));
  }

  /// The languages in which the list has phrases.
  Set<Language> languages() {
    var languages = new HashSet<Language>();
    read(label(), (language, head, phrases) -> languages.add(Language.of(language)));
    return languages;
  }

  /// The names of the lists that a campaign may extend.
  static SortedSet<String> extendable() {
    return Arrays.stream(values())
        .filter(WordList::ships)
        .map(WordList::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  interface PhraseTaker {
    void take(String language, String phrase, long bit);
  }

  private boolean ships() {
    return compareTo(FIRST_PERSON) >= 0;
  }

  /// Its name for people, and that of its file.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private interface LineTaker {
    void take(String language, String head, List<String> phrases);
  }

  /// Lines are `[language] HEAD: phrase | phrase`, the head only where one is needed; `#` begins a
  /// comment.
  private static void read(String name, LineTaker taker) {
    for (String line : lines(name)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int bracket = line.indexOf(']');
        int colon = name.equals(SETTINGS_FILE) ? line.indexOf(':') : bracket;
        String head = line.substring(Math.min(bracket + 1, colon), colon).strip();
        String[] phrases = line.substring(colon + 1).split("\\|", -1);
        taker.take(
            line.substring(1, bracket), head, Arrays.stream(phrases).map(String::strip).toList());
      }
    }
  }

  private static Iterable<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("words/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("words/" + name + ".txt does not ship with the recogniser");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
