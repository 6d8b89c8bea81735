/// What every engine has to pass, and the people it is tried with.
///
/// [LedgerContract] and [RecorderContract] hold for each ledger and each engine; [Oracle] is a
/// tally so slow and plain that one can see it is right; [Cast] are the people of the tests, and
/// [Stories] everything that may happen to their posts.
@NullMarked
package rallycry.testkit;

import org.jspecify.annotations.NullMarked;
