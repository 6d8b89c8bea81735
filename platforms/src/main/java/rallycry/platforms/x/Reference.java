package rallycry.platforms.x;

import rallycry.core.post.Post.Shape;

/// What one post has to do with another, in the words of API v2.
final class Reference {

  private Reference() {}

  static Shape of(String type) {
    return switch (type) {
      case "retweeted", "reposted" -> Shape.REPOST;
      case "replied_to" -> Shape.REPLY;
      case "quoted" -> Shape.QUOTE;
      default -> Shape.ORIGINAL;
    };
  }

  /// Of two, what matters more: a repost is nobody's statement, and a reply that quotes is a reply.
  static Shape stronger(Shape one, Shape other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(Shape shape) {
    return switch (shape) {
      case ORIGINAL -> 0;
      case QUOTE -> 1;
      case REPLY -> 2;
      case REPOST -> 3;
    };
  }
}
