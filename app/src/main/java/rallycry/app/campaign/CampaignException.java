package rallycry.app.campaign;

import java.util.List;

/// A campaign that cannot be understood: every mistake, each with its place and what to write
/// instead.
public final class CampaignException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CampaignException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
