package rallycry.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class ChallengesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Instant now = Instant.parse("2026-03-08T12:00:00Z");
  private final Challenges challenges = new Challenges(() -> now);

  @Test
  void solution_isTakenOnce() throws Exception {
    String solution = solve(challenges.give(500));
    assertThat(challenges.take(solution)).isTrue();
    assertThat(challenges.take(solution)).isFalse();
  }

  @Test
  void solution_holdsForTenMinutes() throws Exception {
    String early = solve(challenges.give(500));
    String late = solve(challenges.give(500));
    now = now.plus(Duration.ofSeconds(599));
    assertThat(challenges.take(early)).isTrue();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(challenges.take(late)).isFalse();
  }

  @Test
  void spentOne_isRememberedAsLongAsItHolds() throws Exception {
    String solution = solve(challenges.give(500));
    now = now.plus(Duration.ofSeconds(1));
    assertThat(challenges.take(solution)).isTrue();
    for (int i = 0; i < 20; i++) {
      now = now.plus(Duration.ofSeconds(29));
      assertThat(challenges.take(solution)).isFalse();
    }
  }

  @Test
  void challengeOfSomebodyElse_isNotTaken() throws Exception {
    assertThat(challenges.take(solve(new Challenges(() -> now).give(500)))).isFalse();
  }

  @Test
  void longerTime_cannotBeWrittenIntoASolution() throws Exception {
    ObjectNode solution = members(solve(challenges.give(500)));
    String salt = solution.path("salt").asString();
    solution.put("salt", salt.replaceAll("expires=\\d+", "expires=99999999999"));
    assertThat(challenges.take(base64(solution))).isFalse();
  }

  @Test
  void whatIsNoSolution_isNotTaken() throws Exception {
    ObjectNode wrong = members(solve(challenges.give(500)));
    wrong.put("number", wrong.path("number").asLong() + 1);
    assertThat(challenges.take(base64(wrong))).isFalse();
    for (String text : new String[] {"", "?", "e30=", "W10=", "bnVsbA==", "A".repeat(5_000)}) {
      assertThat(challenges.take(text)).as(text).isFalse();
    }
  }

  private static String solve(String challenge) throws Exception {
    ObjectNode members = (ObjectNode) JSON.readTree(challenge);
    long number =
        Altcha.solveChallenge(
                members.path("challenge").asString(),
                members.path("salt").asString(),
                Altcha.Algorithm.SHA256,
                members.path("maxnumber").asLong(),
                0)
            .number;
    return base64(members.put("number", number));
  }

  private static ObjectNode members(String solution) {
    return (ObjectNode) JSON.readTree(Base64.getDecoder().decode(solution));
  }

  private static String base64(JsonNode members) {
    return Base64.getEncoder().encodeToString(members.toString().getBytes(StandardCharsets.UTF_8));
  }
}
