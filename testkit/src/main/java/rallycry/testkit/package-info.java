/// To be filled.
package rallycry.testkit;
