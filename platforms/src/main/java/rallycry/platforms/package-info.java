/// To be filled.
package rallycry.platforms;
