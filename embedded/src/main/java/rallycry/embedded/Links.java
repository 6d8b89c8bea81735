package rallycry.embedded;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which accounts their owners showed to be theirs, by account number. Few people do, so that this
/// lies beside the columns of everyone.
///
/// A link counts if it was shown after everything that its answer's owner took back; both are the
/// latest minute of their kind, so that neither order nor repetition matters.
final class Links {

  private final Map<Integer, Map<Integer, Integer>> shown = new HashMap<>();
  private final Map<Integer, Integer> takenBack = new HashMap<>();
  private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();

  boolean isEmpty() {
    return neighbours.isEmpty();
  }

  /// @return whether this was not known
  boolean add(int answer, int account, int minute) {
    Map<Integer, Integer> known = shown.computeIfAbsent(answer, none -> new HashMap<>());
    if (minute <= known.getOrDefault(account, Integer.MIN_VALUE)) {
      return false;
    }
    known.put(account, minute);
    if (minute > takenBack.getOrDefault(answer, Integer.MIN_VALUE)) {
      neighbours(answer).add(account);
      neighbours(account).add(answer);
    }
    return true;
  }

  /// @return whether this was not known
  boolean takeBack(int answer, int minute) {
    if (minute <= takenBack.getOrDefault(answer, Integer.MIN_VALUE)) {
      return false;
    }
    takenBack.put(answer, minute);
    shown
        .getOrDefault(answer, Map.of())
        .forEach((account, when) -> {
          if (when <= minute) {
            neighbours(answer).remove(account);
            neighbours(account).remove(answer);
          }
        });
    return true;
  }

  /// The accounts that were linked with an answer.
  Set<Integer> with(int answer) {
    return neighbours.getOrDefault(answer, Set.of());
  }

  /// All accounts of the person that this one belongs to, itself among them.
  Set<Integer> person(int account) {
    var reached = new TreeSet<Integer>(Set.of(account));
    var ahead = new ArrayDeque<>(reached);
    while (!ahead.isEmpty()) {
      for (int next : with(ahead.remove())) {
        if (reached.add(next)) {
          ahead.add(next);
        }
      }
    }
    return reached;
  }

  /// The people that these accounts belong to, each once.
  Set<Set<Integer>> people(Set<Integer> accounts) {
    var people = new HashSet<Set<Integer>>();
    accounts.forEach(account -> people.add(person(account)));
    return people;
  }

  private Set<Integer> neighbours(int account) {
    return neighbours.computeIfAbsent(account, none -> new HashSet<>());
  }
}
