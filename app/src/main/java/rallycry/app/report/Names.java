package rallycry.app.report;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.privacy.SmallCells;

/// Words for people, in place of constants.
final class Names {

  private static final Map<Outcome, String> OUTCOMES =
      Map.of(
          Outcome.ME_TOO, "said only the words",
          Outcome.STORY, "told something of it",
          Outcome.SUPPORT, "support",
          Outcome.HOSTILE, "hostile",
          Outcome.MENTION, "news, commentary, everything else",
          Outcome.REPOST, "somebody else's post, repeated",
          Outcome.NO_WORDS, "without the campaign's words",
          Outcome.FALSE_FRIEND, "the words, meaning something else",
          Outcome.UNSURE, "undecided: not sure enough",
          Outcome.UNREAD_LANGUAGE, "undecided: a language that is not read");

  private static final Map<Cause, String> CAUSES =
      Map.of(
          Cause.WITHDRAWN, "withdrawn with the receipt",
          Cause.DELETED, "deleted",
          Cause.ACCOUNT_GONE, "account gone",
          Cause.EDITED_AWAY, "edited, and no longer says it",
          Cause.REMOVED, "removed by a moderator",
          Cause.DUPLICATE, "the same answer as another",
          Cause.RULE_CHANGED, "read again under changed rules",
          Cause.SAME_TEXT, "set aside: the same text again and again",
          Cause.IMPOSSIBLE_PACE, "set aside: faster than people answer");

  private static final Map<Platform, String> PLATFORMS =
      Map.of(
          Platform.WEB, "the campaign's page",
          Platform.X, "X (Twitter)");

  private static final Map<Setting, String> SETTINGS =
      Map.ofEntries(
          Map.entry(Setting.WORK, "at work"),
          Map.entry(Setting.SCHOOL, "at school or university"),
          Map.entry(Setting.STREET, "in the street"),
          Map.entry(Setting.TRANSPORT, "on the way"),
          Map.entry(Setting.HOME, "at home or in the family"),
          Map.entry(Setting.NIGHTLIFE, "in nightlife"),
          Map.entry(Setting.ONLINE, "online"),
          Map.entry(Setting.HEALTH, "in health care"),
          Map.entry(Setting.FAITH, "in a place of faith"),
          Map.entry(Setting.SPORT, "in sport"),
          Map.entry(Setting.MILITARY, "in the military"),
          Map.entry(Setting.OTHER, "elsewhere"));

  private Names() {}

  static String of(Setting setting) {
    return SETTINGS.getOrDefault(setting, plain(setting));
  }

  static String of(Platform platform) {
    return PLATFORMS.getOrDefault(platform, plain(platform));
  }

  /// As a line begins with it.
  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String of(Outcome outcome) {
    return OUTCOMES.getOrDefault(outcome, plain(outcome));
  }

  static String of(Cause cause) {
    return CAUSES.getOrDefault(cause, plain(cause));
  }

  static String plain(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return tag.equals("und") ? "not known" : name;
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String number(OptionalLong number) {
    return number.isPresent() ? number(number.getAsLong()) : "not shown";
  }

  /// The number of all people, which can only be hidden for being small.
  static String headline(OptionalLong people) {
    return people.isPresent() ? number(people.getAsLong()) : "fewer than " + SmallCells.SMALLEST;
  }
}
