/// To be filled.
package rallycry.app;
