/// Keeps sources alive: each on a thread of its own, begun again when it fails, never in the way of
/// another. What comes in by inboxes is recorded the same way.
///
/// ```
/// Sources ─ one each ─► Keeper ─ runs ─► Source ─ Activities ─► Hearing ──► Intake ─ entries ─► Recorder
///    │                    │                                        ├─ then ───────► Cursors
///    │                    └─ back-off ──► HealthLog ◄── what was missed ┘
///    └──────── one each ─► Entrance ◄─ Activities ─ Inbox ◄─ their call, our server
/// ```
@NullMarked
package rallycry.app.sources;

import org.jspecify.annotations.NullMarked;
