package rallycry.platforms.activitypub;

import rallycry.core.collect.Correspondence;
import rallycry.testkit.collect.CorrespondenceContract;
import rallycry.testkit.collect.RememberedCorrespondence;

/// The one that tests use is held by the contract too; its process is the test.
class RememberedCorrespondenceTest extends CorrespondenceContract {

  private final RememberedCorrespondence letters = new RememberedCorrespondence();

  @Override
  protected Correspondence open() {
    return letters;
  }
}
