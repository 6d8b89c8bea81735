/// The browser that tests and measurements drive.
@NullMarked
package rallycry.testkit.browser;

import org.jspecify.annotations.NullMarked;
