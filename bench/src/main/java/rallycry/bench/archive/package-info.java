/// How fast archives are read.
package rallycry.bench.archive;
