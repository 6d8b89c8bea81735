package rallycry.bench.recognise;

import java.util.List;
import rallycry.bench.recognise.Fold.Outcome;
import rallycry.core.recognise.Kind;

/// Where stories happened: settings that a careful reader names, that the recogniser names, and
/// that both do. A story that is not read as one names none.
record Places(int labelled, int read, int both) {

  static Places of(List<Outcome> outcomes) {
    int labelled = 0;
    int read = 0;
    int both = 0;
    for (Outcome outcome : outcomes) {
      if (outcome.label().kind() == Kind.STORY) {
        int says = outcome.label().settings().bits();
        int found = outcome.settings().bits();
        labelled += Integer.bitCount(says);
        read += Integer.bitCount(found);
        both += Integer.bitCount(says & found);
      }
    }
    return new Places(labelled, read, both);
  }

  /// Micro-averaged: each setting of each story counts alike.
  double f1() {
    return labelled + read == 0 ? 0 : 2.0 * both / (labelled + read);
  }
}
