/// From what a source saw to what the ledger keeps: here names become keys, and texts end.
package rallycry.core.record;
