/// What every source has to pass, and networks to try it with that speak the real wire, with their
/// faults, on this machine alone.
///
/// ```
/// SourceContract ─ tells ─► Network ─ wire ─► the Source under test ─ Activities ─► Ear
/// ```
@NullMarked
package rallycry.testkit.collect;

import org.jspecify.annotations.NullMarked;
