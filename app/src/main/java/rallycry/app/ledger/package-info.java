/// What an operator does with a ledger: count it again, copy it, bring it back, look it over.
package rallycry.app.ledger;
