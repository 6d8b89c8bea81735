package rallycry.embedded;

import java.util.HashMap;
import java.util.Map;
import rallycry.core.post.Platform;
import rallycry.core.tally.Standing;

/// The standing of every person beside the last of their posts, sixteen bytes each, so that a post
/// more never has to look at the others:
///
/// ```
/// last    ┌ the person's last post
/// packed  ├ platform 4 bits · present 1 · supports 1 · tells 1 · settings 12 · disclosures 13
/// minute  ├ of the first disclosure
/// reading └ of the first disclosure
/// ```
///
/// The disclosures of those few who have more than fit stand apart.
final class Standings {

  private static final int WIDTH = 4;
  private static final int LAST = 0;
  private static final int PACKED = 1;
  private static final int MINUTE = 2;
  private static final int READING = 3;

  private static final int PRESENT = 1 << 27;
  private static final int SUPPORTS = 1 << 26;
  private static final int TELLS = 1 << 25;
  private static final int MANY = (1 << 13) - 1;

  private static final Platform[] PLATFORMS = Platform.values();

  private final IntColumn columns = new IntColumn();
  private final Map<Integer, Integer> many = new HashMap<>();

  void add(int person, Platform platform) {
    columns.set((long) person * WIDTH + LAST, Posts.NONE);
    columns.set((long) person * WIDTH + PACKED, platform.ordinal() << 28);
  }

  Platform platform(int person) {
    return PLATFORMS[columns.get((long) person * WIDTH + PACKED) >>> 28];
  }

  int last(int person) {
    return columns.get((long) person * WIDTH + LAST);
  }

  void last(int person, int post) {
    columns.set((long) person * WIDTH + LAST, post);
  }

  Standing get(int person) {
    long at = (long) person * WIDTH;
    int packed = columns.get(at + PACKED);
    if ((packed & PRESENT) == 0) {
      return Standing.NONE;
    }
    int disclosures = packed & MANY;
    return new Standing(
        true,
        (packed & SUPPORTS) != 0,
        disclosures < MANY ? disclosures : many.getOrDefault(person, MANY),
        (packed & TELLS) != 0,
        packed >>> 13 & 0xfff,
        columns.get(at + MINUTE),
        columns.get(at + READING));
  }

  void set(int person, Standing standing) {
    long at = (long) person * WIDTH;
    if (standing.disclosures() >= MANY) {
      many.put(person, standing.disclosures());
    }
    columns.set(
        at + PACKED,
        columns.get(at + PACKED) & 0xf000_0000
            | (standing.present() ? PRESENT : 0)
            | (standing.supports() ? SUPPORTS : 0)
            | (standing.tells() ? TELLS : 0)
            | standing.settings() << 13
            | Math.min(standing.disclosures(), MANY));
    columns.set(at + MINUTE, standing.firstMinute());
    columns.set(at + READING, standing.firstReading());
  }
}
