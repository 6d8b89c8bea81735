package rallycry.platforms.meta;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import rallycry.core.collect.Source;
import rallycry.testkit.Cast;
import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SimulatedGraph;

/// One of Meta's networks on this machine. All that the cast writes stands below the call.
final class MetaNetwork implements Network {

  final SimulatedGraph graph = SimulatedGraph.start();
  private final Product product;

  MetaNetwork(Product product) throws IOException {
    this.product = product;
  }

  @Override
  public Source source() {
    return new Listing(
        new ListingOptions(product, graph.address(), "a token", Set.of("1"), Duration.ofMillis(20)),
        InstantSource.system());
  }

  @Override
  public String account(Cast who) {
    return "account" + who.ordinal();
  }

  @Override
  public String writes(Cast who, int number, String text) {
    int id = id(who, number);
    graph.comments(id, comment(id, who, text));
    return Integer.toString(id);
  }

  @Override
  public void edits(Cast who, int number, String text) {
    writes(who, number, text);
  }

  @Override
  public void deletes(Cast who, int number) {
    graph.deletes(id(who, number));
  }

  /// Nothing tells of it but that their comments are gone.
  @Override
  public void leaves(Cast who) {}

  @Override
  public void garbles() {
    graph.comments(9, "{\"id\":\"9\",\"message\":\"by nobody\",\"text\":\"by nobody\"}");
  }

  @Override
  public void cuts() {
    graph.cuts();
  }

  @Override
  public void close() {
    graph.close();
  }

  private static int id(Cast who, int number) {
    return 1_000 * (who.ordinal() + 1) + number;
  }

  /// As all three networks would write it.
  private String comment(int id, Cast who, String text) {
    return """
    {"id":"%d","message":"%s","text":"%s","created_time":"2026-11-25T10:00:00+0000",\
    "timestamp":"2026-11-25T10:00:00+0000","username":"%s","from":{"id":"%s"}}\
    """
        .formatted(id, text, text, account(who), account(who));
  }
}
