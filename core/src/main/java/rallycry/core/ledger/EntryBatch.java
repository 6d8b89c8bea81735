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

  /// The same as for any [Entry], and cheaper.
  public void add(Entry.Answered answer) {
    int end = room();
    EntryCodec.write(answer, bytes, end);
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

  /// Whether an entry is an answer, as most are.
  public boolean isAnswered(int index) {
    Objects.checkIndex(index, size);
    return EntryCodec.isAnswered(bytes, index * EntryCodec.SIZE);
  }

  /// An entry that is one: the same as [#get], and cheaper.
  public Entry.Answered answered(int index) {
    Objects.checkIndex(index, size);
    return EntryCodec.answered(bytes, index * EntryCodec.SIZE);
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
