package rallycry.app.settings;

import java.util.List;

/// Settings that cannot be understood, each with its place and what to write instead.
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
