package rallycry.bench.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rallycry.app.campaign.CampaignFile;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Post;

/// `./dev guess`: makes [Guesses] anew, in two steps, between which `bench/sentences` turns each
/// wording into the direction of its meaning. The labels given with the archive have no part in it.
public final class Guess {

  private final Labels labels = new Labels();
  private final Map<Wording, Post> posts = new LinkedHashMap<>();

  private Guess() {
    labels.posts().forEach(post -> posts.putIfAbsent(Wording.of(post), post));
  }

  /// @param arguments `wordings FILE` writes one wording a line; `guesses FOLDER` reads their
  ///   directions by each network, in the same order
  public static void main(String... arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    if (arguments[0].equals("wordings")) {
      Files.write(file, new Guess().posts.keySet().stream().map(Wording::text).toList());
    } else {
      new Guess().write(file);
    }
  }

  private void write(Path directions) throws IOException {
    Campaign campaign = CampaignFile.find("metoo");
    List<Meanings> networks = Meanings.read(directions, posts.keySet());
    List<Labelled> ours = labels.more();
    List<Teacher> teachers = new ArrayList<>();
    for (int part = 0; part < Wording.PARTS; part++) {
      teachers.add(new Teacher(campaign, networks, Fold.outside(ours, part, Fold::byWording)));
    }
    Set<Wording> labelled = new HashSet<>();
    ours.forEach(label -> labelled.add(Wording.of(label.post())));
    labels.given().forEach(label -> labelled.add(Wording.of(label.post())));
    List<String> lines = new ArrayList<>();
    posts.forEach((wording, post) -> {
      if (!labelled.contains(wording)) {
        lines.add(Guesses.line(post, teachers.stream().map(t -> t.held(post)).toList()));
      }
    });
    Files.write(Guesses.FILE, lines.stream().sorted().toList());
    System.out.printf("%,d guesses: %s%n", lines.size(), Guesses.FILE);
  }
}
