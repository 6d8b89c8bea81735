/// Tells answers that look made by machines from those that people give. They are set aside, never
/// dropped; see [rallycry.core.ledger.Cause#isSetAside].
package rallycry.core.machine;
