/// What is logged, and how: JSON, one event a line, for machines; plain lines for a person at a
/// terminal. Never an address, a receipt or a text that somebody wrote.
@NullMarked
package rallycry.app.log;

import org.jspecify.annotations.NullMarked;
