package rallycry.platforms.kit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Times as archives write them, to seconds since 1970-01-01T00:00Z.
public final class Times {

  /// Where [#isoSecond] found no time.
  public static final long NONE = Long.MIN_VALUE;

  /// From this number on, a whole number counts milliseconds: as seconds it would lie beyond the
  /// year 5138, as milliseconds after March 1973.
  private static final long MILLIS_FROM = 100_000_000_000L;

  /// From this number on, a whole number counts microseconds.
  private static final long MICROS_FROM = 100_000_000_000_000L;

  private static final List<DateTimeFormatter> WITH_ZONE =
      List.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME,
          strict("uuuu-MM-dd HH:mm:ssXXX"),
          strict("uuuu-MM-dd'T'HH:mm:ssXX"),
          strict("uuuu-MM-dd HH:mm:ss XX"),
          strict("EEE MMM dd HH:mm:ss XX uuuu"));

  /// Without a zone, UTC is meant: so do twarc and the spreadsheets made from it.
  private static final List<DateTimeFormatter> WITHOUT_ZONE =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME, strict("uuuu-MM-dd HH:mm[:ss]"));

  private Times() {}

  /// Reads ISO 8601 with or without a zone, the form of X API v1.1 (`Mon Oct 16 12:48:00 +0000
  /// 2017`), or whole seconds, milliseconds or microseconds since 1970.
  public static OptionalLong second(String text) {
    if (text.isEmpty() || text.length() > 40) {
      return OptionalLong.empty();
    }
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.length() > 18 ? OptionalLong.empty() : epoch(Long.parseLong(text));
    }
    for (DateTimeFormatter form : WITH_ZONE) {
      try {
        TemporalAccessor time = form.parse(text);
        return OptionalLong.of(Instant.from(time).getEpochSecond());
      } catch (DateTimeException _) {
        // The next form may fit.
      }
    }
    for (DateTimeFormatter form : WITHOUT_ZONE) {
      try {
        return OptionalLong.of(LocalDateTime.parse(text, form).toEpochSecond(ZoneOffset.UTC));
      } catch (DateTimeException _) {
        // The next form may fit.
      }
    }
    return OptionalLong.empty();
  }

  /// A form that takes no 30th of February for the 28th.
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static OptionalLong epoch(long number) {
    if (number >= MICROS_FROM) {
      return OptionalLong.of(number / 1_000_000);
    }
    return OptionalLong.of(number >= MILLIS_FROM ? number / 1000 : number);
  }

  /// Reads `2017-10-16T12:48:00Z`, with or without a fraction: the one form that is worth reading
  /// by hand.
  ///
  /// @return [#NONE] for anything else
  public static long isoSecond(byte[] bytes, int from, int to) {
    if (to - from < 20 || bytes[to - 1] != 'Z' || !isPunctuated(bytes, from, to)) {
      return NONE;
    }
    int year = two(bytes, from) * 100 + two(bytes, from + 2);
    int month = two(bytes, from + 5);
    int day = two(bytes, from + 8);
    int hour = two(bytes, from + 11);
    int minute = two(bytes, from + 14);
    int second = two(bytes, from + 17);
    boolean known = (two(bytes, from) | two(bytes, from + 2) | second) >= 0;
    if (!known
        || year < 1
        || month < 1
        || month > 12
        || day < 1
        || day > 28 && day > days(year, month)) {
      return NONE;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second > 59) {
      return NONE;
    }
    return epochDay(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second;
  }

  private static boolean isPunctuated(byte[] bytes, int from, int to) {
    if (bytes[from + 4] != '-'
        || bytes[from + 7] != '-'
        || bytes[from + 10] != 'T'
        || bytes[from + 13] != ':'
        || bytes[from + 16] != ':') {
      return false;
    }
    if (to - from == 20) {
      return true;
    }
    boolean fraction = bytes[from + 19] == '.' && to - from > 21 && to - from <= 30;
    for (int at = from + 20; at < to - 1; at++) {
      fraction &= bytes[at] >= '0' && bytes[at] <= '9';
    }
    return fraction;
  }

  /// Two digits, or something negative.
  private static int two(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  private static int days(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /// Days since 1970, by counting the year from March (H. Hinnant, "chrono-compatible low-level
  /// date algorithms").
  private static long epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }
}
