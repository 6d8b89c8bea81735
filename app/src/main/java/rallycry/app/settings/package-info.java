/// Settings of `up`: by flag, environment or file. Every option of the command is a setting, so
/// that there is one list of them, and whoever adds an option adds a setting.
///
/// ```
/// --http-port 8081   >   RALLYCRY_HTTP_PORT=8081   >   http-port: 8081   >   its default
/// flag                   environment                   settings.yaml
/// ```
@NullMarked
package rallycry.app.settings;

import org.jspecify.annotations.NullMarked;
