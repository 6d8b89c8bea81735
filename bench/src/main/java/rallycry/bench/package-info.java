/// To be filled.
package rallycry.bench;
