package rallycry.core.post;

/// A post that still lies in the bytes it was read from, so that of millions nothing is copied but
/// what is asked for. Holds only until its reader goes on.
public interface Sighting {

  Platform platform();

  /// As [Post#id], in ASCII.
  Slice id();

  /// As [Post#author], in ASCII.
  Slice author();

  /// As [Post#second].
  long second();

  /// The text as its source writes it, escapes and all: from one source the same bytes are the same
  /// text.
  Slice text();

  /// As [Post#language].
  String language();

  Post.Shape shape();

  /// The whole, copied out of the bytes.
  Post post();
}
