/// Our own place in the fediverse: each call an actor and a note, its inbox, and letters to those
/// who follow it.
///
/// ```
///                   ┌ GET: Documents (WebFinger, NodeInfo, actor, note, collections)
/// Request ─► Door ──┤
///                   └ POST: Reception ─ signed, new, welcome? ─► Intake ─► Activities
///                              │ Actors (keys)                     │ Threads (is it below a call?)
///                              └──────────────► Origins ◄──────────┘ asks, within an Errand
/// Outgoing ─ letters ─► Correspondence ─ due ─► Courier ─ signed, both ways ─► their inboxes
/// ```
///
/// Whom to believe follows the origins of addresses (FEP-fe34): a server speaks for what lies on
/// it, and for nothing else. What comes any other way is asked for where it lies.
@NullMarked
package rallycry.platforms.activitypub;

import org.jspecify.annotations.NullMarked;
