/// How many signed deliveries of the fediverse our inbox takes.
@NullMarked
package rallycry.bench.inbox;

import org.jspecify.annotations.NullMarked;
