/// What carries the number beyond our own pages: the widget that other pages hold, oEmbed, the
/// picture of link previews, a feed of milestones, a code for print.
///
/// All of it shows only what an edition shows, is served from memory and asks nobody for anything.
/// `docs/carry.md` tells those who use it.
package rallycry.server.carry;
