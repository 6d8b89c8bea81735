package rallycry.core.recognise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Campaign.Thresholds;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;

/// Two campaigns, and what they make of a text.
final class Read {

  static final Campaign ME_TOO =
      campaign(
          "metoo",
          "If all who have been harassed or assaulted wrote 'Me too' as a status, we might give"
              + " people a sense of the magnitude of the problem.",
          Map.of(
              "en", List.of("me too"),
              "es", List.of("yo también"),
              "de", List.of("ich auch"),
              "it", List.of("anch'io"),
              "ar", List.of("أنا كمان"),
              "zh", List.of("我也是"),
              "ja", List.of("私も")),
          Set.of("metoo", "balancetonporc", "私も", "أنا_كمان"));

  /// Of words that no language has.
  static final Campaign MI_TAMBA =
      campaign(
          "mi-tamba",
          "Whoever was sent away from a clinic, write mi tamba and let us see how many we are.",
          Map.of("xx", List.of("mi tamba")),
          Set.of("mitamba"));

  private Read() {}

  private static Campaign campaign(
      String name, String call, Map<String, List<String>> phrases, Set<String> hashtags) {
    return new Campaign(
        name, name, call, phrases, hashtags, Map.of(), Map.of(), Thresholds.DEFAULT, List.of());
  }

  static Reading meToo(String text) {
    return Recogniser.of(ME_TOO).reader().read(post(text));
  }

  static Post post(String text) {
    return post(text, Shape.ORIGINAL);
  }

  static Post post(String text, Shape shape) {
    return new Post(Platform.BLUESKY, "1", "ana", 0, text, "", shape);
  }

  /// `ME_TOO` and so on where it counts, else the reason it does not.
  static String inShort(Reading reading) {
    return switch (reading) {
      case Reading.Counts counts -> counts.kind().name();
      case Reading.NotOurs no -> no.reason().name();
      case Reading.NeedsReview review -> review.reason().name();
    };
  }
}
