/// The pure middle: facts in, facts out. No I/O, thread, clock, logger or JSON; java.base alone.
///
/// ```
/// post ─► recognise ─► ledger ─► tally ─► publish
///            ▲            ▲                  ▲
///         campaign     privacy            privacy
/// ```
package rallycry.core;
