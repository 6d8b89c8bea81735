package rallycry.core.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/// Entries side by side in their 48-byte form: what workers hand to the one writer, and the writer
/// to the disk.
public final class EntryBatch {

  private byte[] bytes;
  private int size;

  public EntryBatch() {
    this(16);
  }

  public EntryBatch(int capacity) {
    bytes = new byte[Math.multiplyExact(capacity, EntryCodec.SIZE)];
  }

  /// Takes over entries that were read from somewhere.
  ///
  /// @throws IllegalArgumentException if the length is not a whole number of entries
  public static EntryBatch of(byte[] encoded) {
    if (encoded.length % EntryCodec.SIZE != 0) {
      throw new IllegalArgumentException(
          encoded.length + " bytes are not a whole number of entries");
    }
    var batch = new EntryBatch(0);
    batch.bytes = encoded;
    batch.size = encoded.length / EntryCodec.SIZE;
    return batch;
  }

  public static EntryBatch of(Entry... entries) {
    var batch = new EntryBatch(entries.length);
    for (Entry entry : entries) {
      batch.add(entry);
    }
    return batch;
  }

  public void add(Entry entry) {
    int end = room();
    EntryCodec.write(entry, bytes, end);
    size++;
  }

  /// Copies one entry of another batch, as it stands.
  public void addFrom(EntryBatch other, int index) {
    int end = room();
    System.arraycopy(other.bytes, index * EntryCodec.SIZE, bytes, end, EntryCodec.SIZE);
    size++;
  }

  public Entry get(int index) {
    Objects.checkIndex(index, size);
    return EntryCodec.read(bytes, index * EntryCodec.SIZE);
  }

  /// The account that alone an entry is about, or [Key#NONE] where it is about a post or several
  /// accounts: cheaper than the whole entry.
  public Key account(int index) {
    Objects.checkIndex(index, size);
    return EntryCodec.account(bytes, index * EntryCodec.SIZE);
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  public void forEach(Consumer<Entry> consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(get(i));
    }
  }

  /// The encoded entries, a copy.
  public byte[] toBytes() {
    return toBytes(0, size);
  }

  /// The encoded entries from one index to before another, a copy.
  public byte[] toBytes(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return Arrays.copyOfRange(bytes, from * EntryCodec.SIZE, to * EntryCodec.SIZE);
  }

  /// Copies one encoded entry to the place of another.
  ///
  /// @param from where entries begin in `to`
  /// @param place of the entry there
  public void copyTo(byte[] to, int from, int place, int index) {
    System.arraycopy(
        bytes, index * EntryCodec.SIZE, to, from + place * EntryCodec.SIZE, EntryCodec.SIZE);
  }

  /// Puts encoded entries in the place of those that it holds.
  public void copyFrom(byte[] encoded, int from, int entries) {
    clear();
    while (bytes.length < entries * EntryCodec.SIZE) {
      grow();
    }
    System.arraycopy(encoded, from, bytes, 0, entries * EntryCodec.SIZE);
    size = entries;
  }

  private int room() {
    int end = size * EntryCodec.SIZE;
    if (end == bytes.length) {
      grow();
    }
    return end;
  }

  private void grow() {
    bytes = Arrays.copyOf(bytes, Math.max(EntryCodec.SIZE, Math.multiplyExact(bytes.length, 2)));
  }
}
