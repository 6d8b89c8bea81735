package rallycry.embedded;

import rallycry.core.ledger.Ledger;
import rallycry.testkit.LedgerContract;

class SqliteLedgerTest extends LedgerContract {

  @Override
  protected Ledger open() {
    return SqliteLedger.open(folder.resolve("ledger.db"));
  }
}
