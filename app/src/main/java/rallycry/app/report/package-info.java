/// One edition, for everyone who wants it: a summary at the terminal, a page to print, JSON, CSV.
///
/// `docs/replay-output.md` describes what is written.
package rallycry.app.report;
