package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final Form DATE = Form.of("0000-00-");
  private static final Form REST = Form.of("00T00:00");
  private static final Form END = Form.of("00:00:00");

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
  /// by hand, eight letters at a time.
  ///
  /// @return [#NONE] for anything else
  public static long isoSecond(byte[] bytes, int from, int to) {
    if (to - from < 20 || bytes[to - 1] != 'Z' || !isFraction(bytes, from + 19, to - 1)) {
      return NONE;
    }
    long date = (long) LONG.get(bytes, from);
    long rest = (long) LONG.get(bytes, from + 8);
    long end = (long) LONG.get(bytes, from + 11);
    if (!DATE.fits(date) || !REST.fits(rest) || !END.fits(end)) {
      return NONE;
    }
    int year = two(date, 0) * 100 + two(date, 2);
    int month = two(date, 5);
    int day = two(rest, 0);
    int hour = two(rest, 3);
    int minute = two(rest, 6);
    int second = two(end, 6);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 28 && day > days(year, month)) {
      return NONE;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return NONE;
    }
    return epochDay(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second;
  }

  /// Nothing, or a point and up to nine digits.
  private static boolean isFraction(byte[] bytes, int from, int to) {
    boolean fraction = from == to || bytes[from] == '.' && to - from > 1 && to - from <= 10;
    for (int at = from + 1; at < to; at++) {
      fraction &= bytes[at] >= '0' && bytes[at] <= '9';
    }
    return fraction;
  }

  /// Eight letters as a pattern has them, where 0 stands for any digit.
  ///
  /// @param mask of each digit the upper half, of all else all
  /// @param six where a digit stands: added to more than 9 it changes the upper half
  private record Form(long pattern, long mask, long six) {

    static Form of(String pattern) {
      long mask = 0;
      long six = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        boolean digit = pattern.charAt(i) == '0';
        mask |= (digit ? 0xf0L : 0xffL) << 8 * i;
        six |= (digit ? 6L : 0L) << 8 * i;
      }
      return new Form((long) LONG.get(pattern.getBytes(US_ASCII), 0), mask, six);
    }

    boolean fits(long word) {
      return (word & mask) == pattern && (word + six & mask) == pattern;
    }
  }

  /// The number that two digits of a word make, from the place of the first.
  private static int two(long word, int place) {
    int digits = (int) (word >>> 8 * place) & 0x0f0f;
    return (digits & 0xf) * 10 + (digits >>> 8);
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
