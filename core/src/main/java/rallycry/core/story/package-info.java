/// Texts that people gave us to keep: stories and messages of support, who may read them, and what
/// a moderator decided. Nothing that was written on a platform ever comes here.
///
/// ```
/// told ─► awaiting ─┬─► published         on the wall, where its author wished it
///                   ├─► for moderators    read, and kept from the wall
///                   └─► removed           the text is destroyed, the reason stays
/// ```
///
/// Telling again begins anew; withdrawing leaves nothing.
package rallycry.core.story;
