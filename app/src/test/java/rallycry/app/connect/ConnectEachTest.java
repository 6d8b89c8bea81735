package rallycry.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.platforms.meta.Product;
import rallycry.testkit.collect.SimulatedGraph;
import rallycry.testkit.collect.SimulatedX;

/// What each network needs is asked of it, and what is missing is said.
class ConnectEachTest {

  @TempDir private Path folder;
  private Connecting host;

  @BeforeEach
  void hold() throws IOException {
    host = Connecting.in(folder);
  }

  @Test
  void x_isAskedForTheToken_andTheBudgetIsToldInPosts() throws IOException {
    try (var x = x("right")) {
      int status =
          host.connects(
              "x", "calls=42", "dollars=50", "api=" + x.address(), "bearer=" + host.file("right"));
      assertThat(status).as(host.said()).isZero();
    }
    assertThat(host.out())
        .contains("well     the bearer token")
        .contains("a budget of $50 a month reads at most 10000 posts")
        .doesNotContain("right");
    assertSecretsApart("bearer: \"right\"");
  }

  @Test
  void x_saysWhatIsWrong_withTokenAndBudget() throws IOException {
    try (var x = x("right")) {
      int status =
          host.connects("x", "dollars=much", "api=" + x.address(), "bearer=" + host.file("wrong"));
      assertThat(status).isEqualTo(1);
    }
    assertThat(host.out())
        .contains("MISSING  the bearer token: localhost", "401: the token is not taken")
        .contains("Make a new token and run this again.")
        .contains("\"much\" is no budget")
        .doesNotContain("wrong");
  }

  @Test
  void x_withoutAWayIn_orHalfOfOne_isTold() throws IOException {
    assertThat(host.connects("x", "calls=42")).isEqualTo(1);
    assertThat(host.out()).contains("MISSING  no way in", "Give a bearer to search with");
    assertThat(host.connects("x", "user-token=" + host.file("hosts"))).isEqualTo(1);
    assertThat(host.out()).contains("MISSING  no stream", "account=");
  }

  @ParameterizedTest
  @EnumSource
  void metasNetworks_areAskedForTheToken_andForTheAnswersBelowTheCall(Product product)
      throws IOException {
    try (var graph = graph("right")) {
      host.connects(
          word(product),
          "calls=7",
          "api=" + graph.address(),
          "token=" + host.file("right"),
          "app-secret=" + host.file("apps"),
          "verify-token=" + host.file("chosen"));
    }
    assertThat(host.out())
        .contains("well     the token", "well     the answers below 7")
        .contains("MISSING  the webhook was not looked at", "--public-url")
        .doesNotContain("right")
        .doesNotContain("chosen");
    assertSecretsApart("app-secret: \"apps\"");
  }

  @ParameterizedTest
  @EnumSource
  void metasNetworks_sayThatATokenIsNotTaken(Product product) throws IOException {
    try (var graph = graph("right")) {
      int status =
          host.connects(
              word(product), "calls=7", "api=" + graph.address(), "token=" + host.file("wrong"));
      assertThat(status).isEqualTo(1);
    }
    assertThat(host.out())
        .contains("MISSING  the token", "The token is not taken, or no longer. Make a new token")
        .contains("MISSING  no app-secret")
        .doesNotContain("wrong");
  }

  @ParameterizedTest
  @EnumSource
  void metasNetworks_sayWhatTheyNeed_whereNothingIsGiven(Product product) throws IOException {
    assertThat(host.connects(word(product), "app-secret=" + host.file("apps"))).isEqualTo(1);
    assertThat(host.out())
        .contains("MISSING  no calls", "MISSING  no token", "MISSING  no verify-token")
        .contains("Any words of your choice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fediverse", "x", "facebook", "instagram", "threads"})
  void network_asksForEachThing_andTakesWhatIsTyped(String word) throws IOException {
    Network network = Network.of(word).orElseThrow();
    var answers = new StringBuilder();
    network.fields().stream()
        .filter(Field::asked)
        .forEach(field ->
            answers.append(field.name().equals("dollars") ? "5" : field.name()).append('\n'));
    host.types(answers.toString(), word);
    for (Field field : network.fields()) {
      assertThat(host.out().contains("  " + field.name() + " [")).isEqualTo(field.asked());
    }
    Section written = new ConnectionsFolder(folder).read(network).orElseThrow();
    assertThat(network.fields())
        .filteredOn(field -> field.asked() && !field.name().equals("dollars"))
        .allSatisfy(field ->
            assertThat(field.isSecret() ? written.secret(field.name()) : written.text(field.name()))
                .contains(field.name()));
  }

  @Test
  void emptyLine_leavesItAsItWas_andASecretIsNotShown() throws IOException {
    host.connects("threads", "calls=7,8", "verify-token=" + host.file("chosen"));
    host.types("\n\n\n\n", "threads");
    assertThat(host.out())
        .contains("calls [7,8]:", "verify-token [as it is]:", "token [none]:")
        .doesNotContain("chosen");
    Section written = new ConnectionsFolder(folder).read(Network.THREADS).orElseThrow();
    assertThat(written.all("calls")).containsExactlyInAnyOrder("7", "8");
    assertThat(written.secret("verify-token")).contains("chosen");
  }

  @Test
  void nameWithoutAValue_isRefused() {
    assertThat(host.connects("x", "dollars")).isEqualTo(2);
    assertThat(host.errors()).contains("dollars=VALUE");
    assertThat(folder.resolve("sources.yaml")).doesNotExist();
  }

  @Test
  void addressThatIsNone_isTold() {
    assertThat(host.connects("mastodon", "instances=mastodon.social")).isEqualTo(1);
    assertThat(host.out()).contains("\"mastodon.social\" is no address; write it as https://host");
  }

  private void assertSecretsApart(String line) throws IOException {
    Path secrets = folder.resolve("secrets.yaml");
    assertThat(Files.readString(secrets)).contains(line);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(folder.resolve("sources.yaml"))).doesNotContain("\"right\"");
  }

  private static String word(Product product) {
    return product.name().toLowerCase(Locale.ROOT);
  }

  private static SimulatedX x(String token) throws IOException {
    SimulatedX x = SimulatedX.start((_, _, _, _, _) -> {});
    x.takes(token);
    return x;
  }

  private static SimulatedGraph graph(String token) throws IOException {
    SimulatedGraph graph = SimulatedGraph.start();
    graph.takes(token);
    return graph;
  }
}
