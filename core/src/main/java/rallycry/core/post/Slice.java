package rallycry.core.post;

/// A stretch of bytes within others, from one place to before another: nothing is copied.
@SuppressWarnings("ArrayRecordComponent") // a view of them, never compared
public record Slice(byte[] bytes, int from, int to) {

  public int length() {
    return to - from;
  }
}
