package rallycry.server.page;

import java.util.List;

/// What stands beside the number: what could not be seen, and what was taken away.
///
/// @param unseen empty if nothing is known to be missing
public record HowView(List<Unseen> unseen) {

  /// Something that could not be counted.
  ///
  /// @param reason in the words of whoever counted it
  public record Unseen(String reason, long times) {}

  public HowView {
    unseen = List.copyOf(unseen);
  }
}
