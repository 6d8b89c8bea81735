package rallycry.app.explain;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rallycry.app.campaign.CampaignOption;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.recognise.Recogniser;

/// `rallycry explain`: how a text would be read, and why. Records nothing.
@Command(description = "Say how a text is read, and why.")
public final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TEXT", description = "What somebody might write.")
  private String text = "";

  @Mixin private CampaignOption campaign = new CampaignOption();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "What the platform says of its language, such as en.")
  private String language = "";

  @Override
  public Integer call() {
    var post = new Post(Platform.OTHER, "1", "1", 0, text, language, Post.Shape.ORIGINAL);
    Recogniser.of(campaign.read()).reader().explain(post).lines().forEach(System.out::println);
    return 0;
  }
}
