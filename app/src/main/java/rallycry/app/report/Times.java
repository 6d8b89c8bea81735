package rallycry.app.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Minutes since 1970 as text, always in UTC.
final class Times {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  static String iso(int minute) {
    return instant(minute).toString();
  }

  static String day(int minute) {
    return DAY.format(instant(minute));
  }

  static String hour(int minute) {
    return HOUR.format(instant(minute));
  }

  static int minute(Instant instant) {
    return (int) Math.floorDiv(instant.getEpochSecond(), 60L);
  }

  private static Instant instant(int minute) {
    return Instant.ofEpochSecond(minute * 60L);
  }
}
