package rallycry.server.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rallycry.core.campaign.Setting;
import rallycry.core.describe.AgeBand;
import rallycry.core.describe.Gender;
import rallycry.core.ledger.Cause;
import rallycry.core.post.Platform;
import rallycry.core.publish.Pace;
import rallycry.core.recognise.Language;
import rallycry.core.story.Reason;

/// The words of the interface in one language.
///
/// A number always stands apart from its label (`People who said it` · `1,234`), so no sentence
/// bends with it and no rules of plurals are needed.
public final class Messages {

  /// The languages that ship, English first.
  public static final List<String> TAGS =
      List.of("en", "es", "fr", "de", "it", "pt", "nl", "pl", "tr", "ar", "he", "hi", "zh", "ja");

  /// Those that were asked for.
  private static final Map<String, Messages> READ = new ConcurrentHashMap<>();

  private final String tag;
  private final Locale locale;
  private final Properties words;

  private Messages(String tag) {
    this.tag = tag;
    // Digits that every script's readers know, and that the browser's live numbers use too.
    locale = Locale.forLanguageTag(tag + "-u-nu-latn");
    words = read("messages/messages_" + tag + ".properties");
  }

  /// Chooses by what the person asked for, then by what their browser asks for, then English.
  ///
  /// @param asked from `?lang=`
  /// @param accepted the header `Accept-Language`; a malformed one is ignored
  public static Messages choose(@Nullable String asked, @Nullable String accepted) {
    return in(
        asked != null && TAGS.contains(asked) ? asked : lookup(accepted == null ? "" : accepted));
  }

  /// The words in one of [#TAGS].
  public static Messages in(String tag) {
    if (!TAGS.contains(tag)) {
      throw new IllegalArgumentException("no interface in \"" + tag + "\", only in " + TAGS);
    }
    return READ.computeIfAbsent(tag, Messages::new);
  }

  /// The words for a key.
  ///
  /// @param with what stands for `{0}`, `{1}`; numbers are written as the language does
  public String say(String key, Object... with) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("messages_" + tag + " lacks " + key);
    }
    for (int i = 0; i < with.length; i++) {
      String value = with[i] instanceof Number number ? number(number) : with[i].toString();
      text = text.replace("{" + i + "}", value);
    }
    return text;
  }

  /// A number, or words that hide one of fewer than ten.
  public String count(OptionalLong people) {
    return people.isPresent() ? number(people.getAsLong()) : say("count.few");
  }

  /// A whole number, as the language writes it.
  public String number(Number number) {
    if (tag.equals("hi")) {
      // 12,34,567: Java's formats know no groups of two.
      return Long.toString(number.longValue()).replaceAll("(?<=\\d)(?=(\\d\\d)*\\d{3}$)", ",");
    }
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// How fast the number moves; empty if nothing can be said.
  public String pace(Pace pace) {
    return switch (pace) {
      case Pace.Unknown(), Pace.FirstDays() -> "";
      case Pace.Doubling(Duration time) -> say("momentum.doubling", duration(time));
      case Pace.OfLastWeek(double share) -> besideLastWeek(share);
    };
  }

  private String besideLastWeek(double share) {
    if (share >= 0.75 && share < 1.5) {
      return say("momentum.same");
    }
    return share >= 0.4 && share < 0.6
        ? say("momentum.half")
        : say("momentum.pace", NumberFormat.getPercentInstance(locale).format(share));
  }

  private String duration(Duration time) {
    long minutes = time.toMinutes();
    if (minutes < 120) {
      return say("unit.minutes", minutes);
    }
    return minutes < 48 * 60
        ? say("unit.hours", Math.round(minutes / 60.0))
        : say("unit.days", Math.round(minutes / 1440.0));
  }

  /// A moment, in UTC.
  public String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  /// A language's name, in this language.
  public String name(Language language) {
    String name = Locale.of(language.tag()).getDisplayLanguage(locale);
    return language.equals(Language.UNKNOWN) ? say("by.unknown") : name;
  }

  /// Where it happened, in words.
  public String name(Setting setting) {
    return say("setting." + setting.name().toLowerCase(Locale.ROOT));
  }

  /// Ages, in words.
  public String name(AgeBand age) {
    return switch (age) {
      case UNDER_18 -> say("age.under", age.to() + 1);
      case FROM_65 -> say("age.over", age.from());
      case FROM_18, FROM_25, FROM_35, FROM_45, FROM_55 -> age.from() + "–" + age.to();
    };
  }

  /// A gender, in words.
  public String name(Gender gender) {
    return say("gender." + Page.value(gender));
  }

  /// Why a text was removed, in words.
  public String name(Reason reason) {
    return say("reason." + Page.value(reason));
  }

  /// Why an answer is set aside, in words.
  public String name(Cause cause) {
    return say("aside." + Page.value(cause));
  }

  /// A platform's own name; the call page is "this page".
  public String name(Platform platform) {
    return switch (platform) {
      case WEB -> say("platform.web");
      case FEDIVERSE -> "Fediverse";
      case BLUESKY -> "Bluesky";
      case X -> "X";
      case FACEBOOK -> "Facebook";
      case INSTAGRAM -> "Instagram";
      case THREADS -> "Threads";
      case OTHER -> say("by.unknown");
    };
  }

  /// Several of them, each once.
  public String platforms(List<Platform> platforms) {
    return platforms.stream().distinct().map(this::name).collect(Collectors.joining(" · "));
  }

  /// A country's name, in this language.
  ///
  /// @param country ISO 3166 code
  public String country(String country) {
    return Locale.of("", country).getDisplayCountry(locale);
  }

  /// All countries by their ISO 3166 codes, in this language's order of their names.
  List<String> countries() {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .sorted(Comparator.comparing(this::country, Collator.getInstance(locale)))
        .toList();
  }

  /// The language's BCP 47 tag.
  public String tag() {
    return tag;
  }

  /// `ltr` or `rtl`, as HTML's `dir` wants it.
  public String direction() {
    return tag.equals("ar") || tag.equals("he") ? "rtl" : "ltr";
  }

  Properties words() {
    return words;
  }

  private static String lookup(String accepted) {
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted), TAGS);
      return tag == null ? "en" : tag;
    } catch (IllegalArgumentException malformed) {
      return "en";
    }
  }

  private static Properties read(String path) {
    var words = new Properties();
    try {
      var bytes = new ByteArrayInputStream(Assets.read(path));
      words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return words;
  }
}
