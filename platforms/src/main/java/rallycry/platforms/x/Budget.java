package rallycry.platforms.x;

import java.time.YearMonth;

/// What reading may cost in one month: X asks a price for each post that is read.
///
/// @param month which one is counted
/// @param read posts read in it
/// @param most posts that may be read in one; the host's hard cap
record Budget(YearMonth month, long read, long most) {

  /// US dollars for a post, by X's price list of 2026-08.
  static final double PRICE = 0.005;

  /// @param dollars a month
  static Budget of(YearMonth month, double dollars) {
    return new Budget(month, 0, SearchOptions.posts(dollars));
  }

  Budget in(YearMonth now) {
    return now.equals(month) ? this : new Budget(now, 0, most);
  }

  Budget spend(long posts) {
    return new Budget(month, read + posts, most);
  }

  /// Posts that may still be read.
  long left() {
    return Math.max(0, most - read);
  }
}
