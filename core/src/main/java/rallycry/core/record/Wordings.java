package rallycry.core.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import rallycry.core.ledger.Key;

/// Wordings and the verdicts on them, packed so closely that tens of thousands stay in the
/// processor's cache: of each wording 114 bits of its hash and the number of its verdict. There are
/// few different verdicts.
///
/// ```
/// high 64 bits ┌ of the hash
/// low  64 bits └ of the hash the upper 50 · number of the verdict 14, from 1; 0 where it is free
/// ```
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
  Verdict find(Key wording, Verdict none) {
    return table.find(wording, none);
  }

  synchronized void add(Key wording, Verdict verdict) {
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

  @SuppressWarnings("ArrayRecordComponent") // two columns and what they point to, never compared
  private record Table(long[] places, Verdict[] verdicts) {

    static Table empty(int size) {
      return new Table(new long[2 * size], new Verdict[1 << NUMBER_BITS]);
    }

    int size() {
      return places.length / 2;
    }

    /// Looks at each place once: what is free now may be another wording's a moment later.
    Verdict find(Key wording, Verdict none) {
      for (int at = place(wording.high()); ; at = next(at)) {
        long low = places[at + 1];
        if (low == 0) {
          return none;
        }
        if (places[at] == wording.high() && (low ^ wording.low()) >>> NUMBER_BITS == 0) {
          return Objects.requireNonNullElse(verdicts[(int) low & NUMBER], none);
        }
      }
    }

    /// @return whether it was not there
    boolean put(Key wording, int number, Verdict verdict) {
      int at = place(wording.high());
      for (; places[at + 1] != 0; at = next(at)) {
        if (places[at] == wording.high() && (places[at + 1] ^ wording.low()) >>> NUMBER_BITS == 0) {
          return false;
        }
      }
      verdicts[number] = verdict;
      places[at] = wording.high();
      places[at + 1] = wording.low() & ~NUMBER | number;
      return true;
    }

    Table larger() {
      var larger = new Table(new long[2 * places.length], verdicts);
      for (int from = 0; from < places.length; from += 2) {
        if (places[from + 1] != 0) {
          int at = larger.place(places[from]);
          while (larger.places[at + 1] != 0) {
            at = larger.next(at);
          }
          larger.places[at] = places[from];
          larger.places[at + 1] = places[from + 1];
        }
      }
      return larger;
    }

    private int place(long high) {
      return (int) high & places.length - 2;
    }

    private int next(int at) {
      return at + 2 & places.length - 2;
    }
  }
}
