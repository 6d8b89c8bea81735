package rallycry.bench.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rallycry.core.post.Post;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Trainer.Example;

/// What [Teacher]s hold of the wordings that nobody labelled. There is one for each part of the
/// wordings ([Wording#part]), which never saw a label of that part, so that what is learnt from its
/// guesses can be judged by them.
final class Guesses {

  static final Path FILE =
      Path.of(System.getProperty("rallycry.home"), "bench/labels/metoo-2017-guesses.tsv");

  /// In so many steps from none to certain; each is one digit of base 36.
  private static final int STEPS = 35;

  /// Of one guess, against a label: it says of each kind how likely it is, a label only which it
  /// is.
  private static final double WEIGHT = 2;

  /// A teacher learns that hostile posts stand for more, and doubts the rest more than it needs to:
  /// what it holds is taken to this power.
  private static final double SURENESS = 1.5;

  /// @param held by teacher, then by kind
  private record Guess(Post post, List<List<Float>> held) {}

  private final List<Guess> guesses = new ArrayList<>();

  Guesses(List<Post> posts) throws IOException {
    Map<String, Post> byId = posts.stream().collect(Collectors.toMap(Post::id, post -> post));
    for (String line : Files.readAllLines(FILE)) {
      String[] fields = line.split("\t", -1);
      Post post = byId.get(fields[0]);
      if (post != null) {
        guesses.add(
            new Guess(
                post,
                List.of(fields).subList(1, fields.length).stream().map(Guesses::read).toList()));
      }
    }
  }

  /// Those of the teacher that saw no label of this part.
  List<Example> without(int part) {
    return guesses.stream()
        .map(guess -> Example.guessed(guess.post(), guess.held().get(part), WEIGHT))
        .toList();
  }

  /// What all teachers hold together.
  List<Example> together() {
    return guesses.stream()
        .map(guess -> Example.guessed(guess.post(), mean(guess.held()), WEIGHT))
        .toList();
  }

  /// One line: the id, and what each teacher holds.
  static String line(Post post, List<float[]> held) {
    return post.id() + "\t" + held.stream().map(Guesses::digits).collect(Collectors.joining("\t"));
  }

  private static String digits(float[] held) {
    var digits = new StringBuilder();
    for (float one : held) {
      digits.append(Character.forDigit(Math.round(one * STEPS), STEPS + 1));
    }
    return digits.toString();
  }

  private static List<Float> read(String digits) {
    double sum = digits.chars().mapToDouble(Guesses::held).sum();
    return digits.chars().mapToObj(digit -> (float) (held(digit) / sum)).toList();
  }

  private static double held(int digit) {
    return Math.pow(Character.digit(digit, STEPS + 1), SURENESS);
  }

  private static List<Float> mean(List<List<Float>> held) {
    List<Float> mean = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      mean.add(
          (float) held.stream().mapToDouble(one -> one.get(kind.ordinal())).average().orElse(0));
    }
    return mean;
  }
}
