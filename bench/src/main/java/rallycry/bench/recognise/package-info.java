/// How well answers are recognised, and how the recogniser's weights are made.
package rallycry.bench.recognise;
