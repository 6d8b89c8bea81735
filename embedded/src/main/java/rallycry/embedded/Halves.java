package rallycry.embedded;

import java.util.Arrays;

/// Numbers for the upper halves of keys, from 0 in the order they came: a [KeyTable] for the some
/// ten thousand of one [Part], in one piece, so that it stays in the processor's cache.
///
/// Open addressing with linear probing. A place holds a number and some bits of its key, so that
/// nearly always only the key that is looked for is read whole.
final class Halves {

  static final int ABSENT = -1;

  /// Of a place the lower bits are its number with 1 added, so that 0 is a free one.
  private static final int NUMBER = (1 << 24) - 1;

  private static final int FIRST_SIZE = 1 << 10;

  private int[] places = new int[2 * FIRST_SIZE];
  private long[] keys = new long[FIRST_SIZE];
  private int size;

  /// @return the key's number, or [#ABSENT]
  int find(long key) {
    return numberAt(place(key));
  }

  /// The number of a key, known or new. A new one has the number that [#size] was before.
  ///
  /// @throws IllegalStateException if there are 8,388,608 already
  int number(long key) {
    int place = place(key);
    int known = numberAt(place);
    if (known != ABSENT) {
      return known;
    }
    if (size == keys.length) {
      grow();
      place = place(key);
    }
    keys[size] = key;
    places[place] = mark(key) | size + 1;
    return size++;
  }

  /// How many there are.
  int size() {
    return size;
  }

  /// Forgets all keys, and keeps the room for as many.
  void clear() {
    Arrays.fill(places, 0);
    size = 0;
  }

  private int numberAt(int place) {
    return (places[place] & NUMBER) - 1;
  }

  /// Where a key stands, or would: then the place is free.
  private int place(long key) {
    int mask = places.length - 1;
    int at = (int) key & mask;
    while (places[at] != 0 && !(agrees(places[at], key) && keys[numberAt(at)] == key)) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    if (keys.length > NUMBER / 2) {
      throw new IllegalStateException("one part holds at most " + keys.length + " keys");
    }
    keys = Arrays.copyOf(keys, 2 * keys.length);
    places = new int[2 * keys.length];
    for (int number = 0; number < size; number++) {
      places[place(keys[number])] = mark(keys[number]) | number + 1;
    }
  }

  private static boolean agrees(int place, long key) {
    return ((place ^ mark(key)) & ~NUMBER) == 0;
  }

  /// Bits of a key that do not say where it stands.
  private static int mark(long key) {
    return (int) (key >>> 32) & ~NUMBER;
  }
}
