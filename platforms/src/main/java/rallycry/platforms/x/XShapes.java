package rallycry.platforms.x;

import java.util.List;
import rallycry.platforms.kit.Shape;

/// All shapes of X, the more telling ones first.
public final class XShapes {

  private XShapes() {}

  /// @param account whose archive it is, where it is a member's; else empty
  public static List<Shape> all(String account) {
    var classic = new ClassicPost(account);
    return List.of(
        new FlatPost(), new Page(), new MemberPost(classic), new Notice(), new Verdict(), classic);
  }
}
