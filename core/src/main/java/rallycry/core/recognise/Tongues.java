package rallycry.core.recognise;

import java.util.ArrayList;
import java.util.List;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Post;

/// In which language a post is: as its platform says, else as its small words and then its letters
/// tell.
final class Tongues {

  /// So few words that none of them needs to be understood.
  private static final int FEW = 8;

  private final Phrases smallWords = new Phrases();
  private final List<Language> languages = new ArrayList<>();

  /// By the language's code.
  private final boolean[] read = new boolean[1 << 15];

  /// @param campaign whose phrases tell a language as well
  Tongues(Campaign campaign) {
    var told = WordList.TELLING.languages();
    WordList.ASSAULT.languages().stream()
        .filter(told::contains)
        .forEach(language -> read[language.code()] = true);
    read[Language.UNKNOWN.code()] = true;
    WordList.forEachSmallWord(this::add);
    campaign.phrases().forEach((tag, said) -> said.forEach(phrase -> add(tag, phrase)));
  }

  private void add(String tag, String word) {
    Language language = Language.of(tag);
    if (!languages.contains(language)) {
      languages.add(language);
    }
    // A word of a 65th language tells none: a bit is all it has.
    if (languages.indexOf(language) < Long.SIZE) {
      smallWords.add(word, 1L << languages.indexOf(language));
    }
  }

  /// @param scratch is overwritten
  Language of(Post post, Text text, Findings scratch) {
    Language said = Language.of(post.language());
    if (!said.equals(Language.UNKNOWN)) {
      return said;
    }
    smallWords.find(text, scratch);
    int best = -1;
    for (int i = 0; i < Math.min(Long.SIZE, languages.size()); i++) {
      if (scratch.count(i) > 0 && (best < 0 || scratch.count(i) > scratch.count(best))) {
        best = i;
      }
    }
    return best >= 0 ? languages.get(best) : byLetters(post.text());
  }

  /// Whether stories, support and hostility can be told apart in it, or need not be because so
  /// little is said.
  boolean isRead(Language language, Text text) {
    return read[language.code()] || words(text) <= FEW;
  }

  private static int words(Text text) {
    int words = 0;
    for (int i = 0; i < text.size(); i++) {
      words += text.type(i) == Text.Type.WORD ? 1 : 0;
    }
    return words;
  }

  private static Language byLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x370) {
        String tag = byLetter(c);
        if (!tag.isEmpty()) {
          return Language.of(tag);
        }
      }
    }
    return Language.UNKNOWN;
  }

  /// Where one language alone, or by far the most people, writes with a letter.
  private static String byLetter(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case GREEK -> "el";
      case HEBREW -> "he";
      case ARABIC -> "ar";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case SINHALA -> "si";
      case THAI -> "th";
      case LAO -> "lo";
      case KHMER -> "km";
      case MYANMAR -> "my";
      case HANGUL -> "ko";
      case HIRAGANA, KATAKANA -> "ja";
      case HAN -> "zh";
      case ETHIOPIC -> "am";
      case CYRILLIC -> "ru";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      default -> "";
    };
  }
}
