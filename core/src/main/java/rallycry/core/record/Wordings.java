package rallycry.core.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Wordings and the verdicts on them, packed so closely that tens of thousands stay in the
/// processor's cache: of each wording fifty bits of its hash, beside those that say where to look
/// for it, and the number of its verdict. There are few different verdicts.
///
/// ```
/// of the hash the upper 50 bits · number of the verdict 14, from 1; 0 where it is free
/// ```
///
/// So two wordings are taken for one in less than one of 10^13 lookups, and nobody who does not
/// know the hash's secret can bring that about.
///
/// Many threads look, and one at a time adds. A place is written once, so that whoever sees a
/// wording there sees its verdict too, and who comes too early sees none. A table that is full
/// gives way to a larger one, and the largest to an empty one.
final class Wordings {

  private static final int FIRST_PLACES = 1 << 12;
  private static final int MOST_PLACES = 1 << 18;
  private static final int NUMBER_BITS = 14;
  private static final int NUMBER = (1 << NUMBER_BITS) - 1;

  private final Map<Verdict, Integer> numbers = new HashMap<>();
  private volatile Table table = Table.empty(FIRST_PLACES);
  private int used;

  /// The verdict on a wording, or what is given for none.
  Verdict find(long wording, Verdict none) {
    return table.find(wording, none);
  }

  synchronized void add(long wording, Verdict verdict) {
    if (used == MOST_PLACES / 4 * 3 || numbers.size() == NUMBER) {
      table = Table.empty(FIRST_PLACES);
      numbers.clear();
      used = 0;
    } else if (used == table.size() / 4 * 3) {
      table = table.larger();
    }
    int number = numbers.computeIfAbsent(verdict, _ -> numbers.size() + 1);
    used += table.put(wording, number, verdict) ? 1 : 0;
  }

  /// @param homes where each wording would stand in a table without end
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  private record Table(long[] places, int[] homes, Verdict[] verdicts) {

    static Table empty(int size) {
      return new Table(new long[size], new int[size], new Verdict[1 << NUMBER_BITS]);
    }

    int size() {
      return places.length;
    }

    /// Looks at each place once: what is free now may be another wording's a moment later.
    Verdict find(long wording, Verdict none) {
      for (int at = place(home(wording)); ; at = next(at)) {
        long known = places[at];
        if (known == 0) {
          return none;
        }
        if (isOf(known, wording)) {
          return Objects.requireNonNullElse(verdicts[(int) known & NUMBER], none);
        }
      }
    }

    /// @return whether it was not there
    boolean put(long wording, int number, Verdict verdict) {
      int at = place(home(wording));
      for (; places[at] != 0; at = next(at)) {
        if (isOf(places[at], wording)) {
          return false;
        }
      }
      verdicts[number] = verdict;
      homes[at] = home(wording);
      places[at] = wording & ~NUMBER | number;
      return true;
    }

    Table larger() {
      var larger = new Table(new long[2 * size()], new int[2 * size()], verdicts);
      for (int from = 0; from < size(); from++) {
        if (places[from] != 0) {
          int at = larger.place(homes[from]);
          while (larger.places[at] != 0) {
            at = larger.next(at);
          }
          larger.homes[at] = homes[from];
          larger.places[at] = places[from];
        }
      }
      return larger;
    }

    private static boolean isOf(long known, long wording) {
      return (known ^ wording) >>> NUMBER_BITS == 0;
    }

    private static int home(long wording) {
      return (int) wording;
    }

    private int place(int home) {
      return home & places.length - 1;
    }

    private int next(int at) {
      return at + 1 & places.length - 1;
    }
  }
}
