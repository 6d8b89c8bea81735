package rallycry.app.replay;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Activity;
import rallycry.core.post.Post;
import rallycry.core.recognise.Recogniser;
import rallycry.platforms.archive.Archive;
import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.Fault;

/// Says of one post of an archive why it is read as it is.
final class Explainer {

  private Explainer() {}

  /// @return 0, or 1 if the archive has no such post
  static int explain(
      Campaign campaign, Archive archive, String id, PrintStream out, PrintStream err) {
    var found = new Found(id);
    for (var segment = archive.next();
        segment.isPresent() && found.wordings.isEmpty();
        segment = archive.next()) {
      segment.get().read(found);
    }
    if (found.wordings.isEmpty()) {
      err.println("the archive has no post with the id " + id);
      return 1;
    }
    var reader = Recogniser.of(campaign).reader();
    reader.explain(found.wordings.getLast()).lines().forEach(out::println);
    return 0;
  }

  private static final class Found implements ActivitySink {

    private final String id;
    private final List<Post> wordings = new ArrayList<>();

    Found(String id) {
      this.id = id;
    }

    @Override
    public void accept(Activity activity) {
      switch (activity) {
        case Activity.Posted posted -> take(posted.post());
        case Activity.Edited edited -> take(edited.post());
        case Activity.Deleted _, Activity.AccountGone _, Activity.AccountMoved _ -> {
          // None of them says anything.
        }
      }
    }

    @Override
    public void unreadable(Fault fault) {
      // A replay counts what cannot be read; here one post is looked for.
    }

    private void take(Post post) {
      if (post.id().equals(id)) {
        wordings.add(post);
      }
    }
  }
}
