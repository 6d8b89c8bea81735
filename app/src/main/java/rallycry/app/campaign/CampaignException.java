package rallycry.app.campaign;

import java.nio.file.Path;
import java.util.List;

/// A campaign that cannot be understood: every mistake, each with its place and what to write
/// instead.
public final class CampaignException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CampaignException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }

  /// The same, for an edit that is not thrown away.
  CampaignException keptIn(Path draft, Path folder) {
    return new CampaignException(
        List.of(
            String.valueOf(getMessage()),
            "Nothing was changed. Your text is kept: mend it, and run: rallycry campaign edit --from %s --data %s"
                .formatted(draft, folder)));
  }
}
