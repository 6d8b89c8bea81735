package rallycry.platforms.kit;

import java.util.Comparator;
import java.util.function.LongSupplier;

/// Where in the input something stands. Places are ordered as the input is, whichever thread read
/// them first.
///
/// @param number of the file in the order of the input, from 0
/// @param file as shown to people; an entry of an archive stands behind its archive and a `!`
/// @param segment number of the file's segment, from 0
/// @param offset lines before it within the segment
/// @param linesBefore lines in all earlier segments of the file; right once these have been read
public record Place(int number, String file, int segment, long offset, LongSupplier linesBefore)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::number)
          .thenComparingInt(Place::segment)
          .thenComparingLong(Place::offset);

  /// The file as a whole.
  public static Place of(int number, String file) {
    return new Place(number, file, 0, -1, () -> 0);
  }

  /// The line, from 1; 0 for the file as a whole. Right once all earlier segments have been read.
  public long line() {
    return linesBefore.getAsLong() + offset + 1;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    long line = line();
    return line == 0 ? file : file + ":" + line;
  }
}
