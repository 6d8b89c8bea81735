/// One person, several places: how somebody shows that an account elsewhere is theirs too.
///
/// ```
/// receipt ─► Claims.offer ─► LinkCode ─ posted from the account ─► Claims.redeem ─► AccountLinked
/// ```
///
/// Only who holds the receipt of an answer on our own page can begin, and only who writes with the
/// account can finish.
package rallycry.core.link;
