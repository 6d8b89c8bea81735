package rallycry.embedded;

import rallycry.core.ledger.Key;

/// Keys, numbered from 0 in the order they came: open addressing with linear probing, in segments
/// that grow one by one, so that growing never stops the writer nor needs the space twice.
///
/// Each place has a byte of the key beside it; a probe reads a whole key only where that byte
/// agrees. Keys are keyed hashes, so their own bits spread them, and nobody outside can aim at one
/// place.
final class KeyTable {

  static final int ABSENT = -1;

  private static final int MANY_SEGMENTS = 10;
  private static final int FIRST_SIZE = 8;
  private static final double FULL = 0.8;

  /// Ints of a key.
  private static final int WIDTH = 3;

  private final int segmentBits;
  private final byte[][] marks;
  private final int[][] numbers;
  private final int[] used;
  private final IntColumn keys = new IntColumn();
  private int size;

  /// For millions of keys.
  KeyTable() {
    this(MANY_SEGMENTS);
  }

  /// @param segmentBits for 2 to the power of it segments, from 1 on
  KeyTable(int segmentBits) {
    this.segmentBits = segmentBits;
    marks = new byte[1 << segmentBits][FIRST_SIZE];
    numbers = new int[1 << segmentBits][FIRST_SIZE];
    used = new int[1 << segmentBits];
  }

  /// @return the key's number, or [#ABSENT]
  int find(Key key) {
    int segment = segment(key.high());
    int place = place(segment, key);
    return marks[segment][place] == 0 ? ABSENT : numbers[segment][place];
  }

  /// The number of a key, known or new. A new one has the number that [#size] was before.
  int number(Key key) {
    int segment = segment(key.high());
    int place = place(segment, key);
    if (marks[segment][place] != 0) {
      return numbers[segment][place];
    }
    keep(key);
    marks[segment][place] = mark(key.high());
    numbers[segment][place] = size;
    if (++used[segment] >= FULL * marks[segment].length) {
      grow(segment);
    }
    return size++;
  }

  /// How many there are.
  int size() {
    return size;
  }

  /// Where a key stands in its segment, or would: then the place is free.
  private int place(int segment, Key key) {
    byte mark = mark(key.high());
    byte[] segmentMarks = marks[segment];
    int mask = segmentMarks.length - 1;
    int at = (int) key.low() & mask;
    while (segmentMarks[at] != 0
        && (segmentMarks[at] != mark || !holds(numbers[segment][at], key))) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void keep(Key key) {
    long at = (long) size * WIDTH;
    keys.set(at, (int) (key.high() >>> 32));
    keys.set(at + 1, (int) key.high());
    keys.set(at + 2, (int) key.low());
  }

  private boolean holds(int number, Key key) {
    long at = (long) number * WIDTH;
    return keys.get(at + 2) == (int) key.low()
        && keys.get(at + 1) == (int) key.high()
        && keys.get(at) == (int) (key.high() >>> 32);
  }

  private void grow(int segment) {
    byte[] oldMarks = marks[segment];
    int[] oldNumbers = numbers[segment];
    var newMarks = new byte[oldMarks.length * 2];
    var newNumbers = new int[newMarks.length];
    for (int i = 0; i < oldMarks.length; i++) {
      if (oldMarks[i] != 0) {
        int number = oldNumbers[i];
        put(newMarks, newNumbers, number, oldMarks[i], keys.get((long) number * WIDTH + 2));
      }
    }
    marks[segment] = newMarks;
    numbers[segment] = newNumbers;
  }

  private static void put(byte[] marks, int[] numbers, int number, byte mark, int low) {
    int mask = marks.length - 1;
    int at = low & mask;
    while (marks[at] != 0) {
      at = at + 1 & mask;
    }
    marks[at] = mark;
    numbers[at] = number;
  }

  private int segment(long high) {
    return (int) (high >>> 64 - segmentBits);
  }

  /// Never 0, which marks a free place.
  private static byte mark(long high) {
    byte mark = (byte) high;
    return mark == 0 ? 1 : mark;
  }
}
