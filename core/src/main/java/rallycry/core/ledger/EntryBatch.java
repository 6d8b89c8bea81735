package rallycry.core.ledger;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
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

  /// Writes the encoded entries where there is room for them.
  public void copyTo(MemorySegment target) {
    MemorySegment.copy(bytes, 0, target, JAVA_BYTE, 0, size * EntryCodec.SIZE);
  }

  /// Puts encoded entries in the place of those that it holds.
  public void copyFrom(MemorySegment encoded) {
    int length = Math.toIntExact(encoded.byteSize());
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    MemorySegment.copy(encoded, JAVA_BYTE, 0, bytes, 0, length);
    size = length / EntryCodec.SIZE;
  }

  private int room() {
    int end = size * EntryCodec.SIZE;
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(EntryCodec.SIZE, Math.multiplyExact(bytes.length, 2)));
    }
    return end;
  }
}
