/// To be filled.
package rallycry.embedded;
