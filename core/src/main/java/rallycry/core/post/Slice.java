package rallycry.core.post;

/// A stretch of bytes within others, from one place to before another: nothing is copied.
public record Slice(byte[] bytes, int from, int to) {

  public int length() {
    return to - from;
  }
}
