package rallycry.core.post;

/// What a person wrote, as one platform showed it.
///
/// @param id the platform's own id; for an edited post always the first one
/// @param author the platform's id of the account, never its display name
/// @param second when it was written, in seconds since 1970-01-01T00:00Z
/// @param text as written, markup removed by the adapter where the platform has any
/// @param language the platform's own opinion as a BCP 47 tag, or empty where it has none
/// @param shape how it stands to other posts
public record Post(
    Platform platform,
    String id,
    String author,
    long second,
    String text,
    String language,
    Shape shape) {

  /// How a post stands to others. A [#REPOST] is not a statement of the one who repeats it.
  public enum Shape {
    ORIGINAL,
    REPLY,
    QUOTE,
    REPOST
  }

  public Post {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a post needs an id");
    }
    if (author.isEmpty()) {
      throw new IllegalArgumentException("a post needs an author");
    }
  }
}
