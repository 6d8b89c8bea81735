/// How a platform's adapter is held: as a [Source] that goes and asks, or as an [Inbox] that is
/// called.
///
/// ```
/// Source ─ heard(activities, cursor) ─► Listener    our thread, their network
/// Request ─► Inbox ─► Reply(answer, activities)     their call, our server
/// Correspondence                                    who wants to hear of us, and letters to them
/// ```
///
/// Source and Inbox hand over [Activity] values and know nothing of campaigns: what to listen for
/// is given to them as calls and hashtags. How each is doing is a [SourceHealth].
package rallycry.core.collect;
