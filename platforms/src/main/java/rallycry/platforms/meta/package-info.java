/// Facebook, Instagram and Threads: comments and replies below a call, as Meta's webhooks tell of
/// them and as its Graph API lists them.
///
/// Shapes after Meta's Graph API webhooks reference, read 2026-11.
package rallycry.platforms.meta;
