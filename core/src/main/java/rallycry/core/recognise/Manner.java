package rallycry.core.recognise;

import rallycry.core.post.Post;

/// In what manner something is said: what a [Model] tells apart. What it holds of a kind is what it
/// holds of the kind's manners together.
///
/// "Me too" in answer to somebody is worded unlike one that stands by itself, and a linear model
/// with one weight for both has to take the mean. Where a lesson says which it is, that is only
/// where learning begins; then each manner learns from a lesson as much as it explains of it
/// (Jacobs, Jordan, Nowlan, Hinton: "Adaptive Mixtures of Local Experts", Neural Computation 1991).
///
/// The first of each kind stand in the order of the kinds, and then all others.
enum Manner {
  ME_TOO(Kind.ME_TOO),
  STORY(Kind.STORY),
  SUPPORT(Kind.SUPPORT),
  HOSTILE(Kind.HOSTILE),
  MENTION(Kind.MENTION),
  ME_TOO_IN_REPLY(Kind.ME_TOO);

  private static final Manner[] ALL = values();

  static final int COUNT = ALL.length;

  private final Kind kind;

  Manner(Kind kind) {
    this.kind = kind;
  }

  static Manner at(int ordinal) {
    return ALL[ordinal];
  }

  /// The one that a lesson begins with.
  static Manner of(Kind kind, Post.Shape shape) {
    return kind == Kind.ME_TOO && shape == Post.Shape.REPLY ? ME_TOO_IN_REPLY : at(kind.ordinal());
  }

  Kind kind() {
    return kind;
  }

  /// From what is held of each manner to what is held of each kind, in the same place.
  static void gather(float[] held) {
    for (int m = Model.KINDS; m < COUNT; m++) {
      held[at(m).kind.ordinal()] += held[m];
      held[m] = 0;
    }
  }
}
