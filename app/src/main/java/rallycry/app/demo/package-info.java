/// The demonstration: other networks, played on this machine, to which the real sources and doors
/// are connected.
///
/// ```
/// Surge ─ says, takes back ─► Peer: Bluesky  ─ Jetstream's first wire ─►┐
///                                   Mastodon ─ timeline, stream ───────►├─ the real sources and doors
///                                   X, Facebook ─ signed webhooks ─────►┘
/// ```
///
/// Peers are as small as a demonstration needs: faults of the wire are the testkit's part.
@NullMarked
package rallycry.app.demo;

import org.jspecify.annotations.NullMarked;
