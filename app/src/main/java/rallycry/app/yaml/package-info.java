/// The files that people write: YAML, where each mistake has its place.
@NullMarked
package rallycry.app.yaml;

import org.jspecify.annotations.NullMarked;
