/// Proof of work by ALTCHA's protocol: who sends an answer lets their device reckon for a moment.
/// One person does not notice it; a flood pays for it.
///
/// Nothing is asked of anybody else, and nothing is kept but which challenges are spent, in memory,
/// until they expire.
package rallycry.server.work;
