/// Keeps sources alive: each on a thread of its own, begun again when it fails, never in the way of
/// another.
///
/// ```
/// Sources ─ one each ─► Keeper ─ runs ─► Source ─ Activities ─► Hearing ─ entries ─► Recorder
///                         │                                        ├─ then ───────► Cursors
///                         └─ back-off ──► HealthLog ◄── what was missed ┘
/// ```
@NullMarked
package rallycry.app.sources;

import org.jspecify.annotations.NullMarked;
