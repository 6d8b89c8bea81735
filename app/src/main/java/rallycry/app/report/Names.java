package rallycry.app.report;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Outcome;
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
          Cause.RULE_CHANGED, "read again under changed rules");

  private Names() {}

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

  static String number(OptionalLong number) {
    return number.isPresent()
        ? String.format(Locale.ROOT, "%,d", number.getAsLong())
        : "fewer than " + SmallCells.SMALLEST + ", or hidden with one that is";
  }
}
