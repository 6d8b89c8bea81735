package rallycry.app.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.recognise.*;
import rallycry.core.record.*;
import rallycry.core.tally.*;
import rallycry.embedded.*;
import rallycry.platforms.archive.Archives;

public final class Trial {
  public static void main(String... a) throws Exception {
    Reading me = new Reading.Counts(Kind.ME_TOO, Settings.NONE, Language.of("en"), 1.0);
    long t0 = System.nanoTime();
    var sightings = new Sightings();
    byte[] secret = new byte[16];
    if (a.length > 1) {
      try (var folder = DataFolder.open(java.nio.file.Path.of(a[1]))) {
        run(a[0], folder.engine(), folder::pseudonyms, me, sightings);
      }
    } else {
      try (Recorder r = EmbeddedEngine.unrecorded()) {
        run(a[0], r, () -> new Pseudonyms(secret), me, sightings);
      }
    }
    System.out.println(sightings.posts() + " in " + (System.nanoTime() - t0) / 1e9);
    System.out.println(
        java.nio.file.Files.readString(java.nio.file.Path.of("/proc/self/status"))
            .lines()
            .filter(l -> l.startsWith("VmHWM"))
            .toList());
  }

  static void run(String file, Recorder r, Supplier<Pseudonyms> p, Reading me, Sightings sightings)
      throws Exception {
    try (var archive = Archives.open(List.of(file), Optional.empty(), System.in)) {
      new Replay(archive, r, () -> new Scribe(new ReadingMemo(post -> me), p.get()), sightings)
          .run();
    }
    System.out.println(
        r.tally().total(Cell.Measure.POSTS)
            + " "
            + r.tally().total(Cell.Measure.ACCOUNTS)
            + " "
            + r.tally().total(Cell.Measure.PEOPLE));
  }
}
