/// The demonstration: other networks, played on this machine, to which the real sources and doors
/// are connected.
///
/// ```
/// Surge ─ says, takes back ─► Peer: Bluesky  ─ Jetstream's first wire ─►┐
///                                   Mastodon ─ timeline, stream ───────►│
///                                   X, Facebook ─ signed webhooks ─────►├─ the real sources and doors
///                                   Comments (Instagram, Threads) ─────►│
///                                   Deliveries ─ signed activities ────►│
///                                   Visitors ─ our own form ───────────►┘
/// ```
///
/// Peers are as small as a demonstration needs: faults of the wire are the testkit's part.
@NullMarked
package rallycry.app.demo;

import org.jspecify.annotations.NullMarked;
