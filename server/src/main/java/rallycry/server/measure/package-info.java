/// What an operator watches, in numbers: `docs/operate.md` has the table. Nothing here knows who
/// did anything.
@NullMarked
package rallycry.server.measure;

import org.jspecify.annotations.NullMarked;
