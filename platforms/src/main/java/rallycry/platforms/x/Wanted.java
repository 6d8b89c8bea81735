package rallycry.platforms.x;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;

/// Which of the posts that X tells of answer the campaign. X tells of every reply to the host's
/// account; what people write to the host about other things is none of our business.
///
/// @param calls ids of posts that ask: what stands below one of them at any depth, or quotes it
/// @param hashtags without `#`; letter case does not matter
public record Wanted(Set<String> calls, Set<String> hashtags) {

  private static final Pattern HASHTAG = Pattern.compile("[#＃]([\\p{L}\\p{M}\\p{N}_]+)");

  public Wanted {
    calls = Set.copyOf(calls);
    hashtags =
        hashtags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(toUnmodifiableSet());
  }

  boolean has(JsonNode post) {
    return calls.contains(Json.id(post, "conversation_id"))
        || FlatPost.references(post).valueStream().anyMatch(other -> isCall(other))
        || HASHTAG
            .matcher(FlatPost.text(post))
            .results()
            .anyMatch(tag -> hashtags.contains(tag.group(1).toLowerCase(Locale.ROOT)));
  }

  private boolean isCall(JsonNode reference) {
    return calls.contains(Json.id(reference, "id"));
  }
}
