package rallycry.server.api;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import rallycry.core.publish.Breakdown;
import rallycry.core.publish.Edition;
import rallycry.core.publish.Evidence;
import rallycry.server.http.OpenReads;
import rallycry.server.http.OpenReads.Kept;
import rallycry.server.http.Problem;
import rallycry.server.page.HowView.Unseen;
import rallycry.server.page.Site;

/// The open numbers under `/api/v1`, as `openapi.json` beside this class describes them.
public final class ApiRoutes implements HttpService {

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv; charset=utf-8; header=present";
  private static final byte[] DESCRIPTION = description();

  private final Supplier<Site> site;
  private final Supplier<Edition> edition;
  private final Supplier<List<Unseen>> unseen;

  /// @param edition gives the newest one
  /// @param unseen what could not be counted until now
  public ApiRoutes(Supplier<Site> site, Supplier<Edition> edition, Supplier<List<Unseen>> unseen) {
    this.site = site;
    this.edition = edition;
    this.unseen = unseen;
  }

  @Override
  public void routing(HttpRules rules) {
    OpenReads.mount(rules, "/campaign", json(request -> CampaignJson.of(site.get())));
    OpenReads.mount(rules, "/edition", json(request -> EditionJson.of(edition.get())));
    OpenReads.mount(rules, "/series", json(request -> series(edition.get())));
    OpenReads.mount(rules, "/series.csv", csv(request -> Csv.series(edition.get().series())));
    OpenReads.mount(rules, "/breakdowns", json(request -> breakdowns(edition.get())));
    OpenReads.mount(
        rules,
        "/breakdowns/{name}.csv",
        csv(request -> Csv.breakdown(cut(edition.get(), request))));
    OpenReads.mount(
        rules, "/breakdowns/{name}", json(request -> breakdown(edition.get(), request)));
    OpenReads.mount(rules, "/evidence", json(request -> evidence(edition.get())));
    OpenReads.mount(rules, "/unseen", json(request -> unseen(unseen.get())));
    OpenReads.mount(
        rules,
        "/openapi.json",
        (request, response) -> OpenReads.send(request, response, Kept.A_MINUTE, JSON, DESCRIPTION));
  }

  private static Handler json(Function<ServerRequest, String> body) {
    return (request, response) ->
        OpenReads.send(request, response, Kept.A_SECOND, JSON, body.apply(request));
  }

  private static Handler csv(Function<ServerRequest, String> body) {
    return (request, response) ->
        OpenReads.send(request, response, Kept.A_SECOND, CSV, body.apply(request));
  }

  private static String series(Edition edition) {
    return EditionJson.object(json -> {
      EditionJson.stamp(json, edition);
      EditionJson.series(json, edition);
    });
  }

  /// All of them at once: what the page asks for again and again.
  private static String breakdowns(Edition edition) {
    return EditionJson.object(json -> {
      EditionJson.stamp(json, edition);
      edition.breakdowns().forEach(cut -> EditionJson.cells(json, cut.name(), cut));
    });
  }

  private static String breakdown(Edition edition, ServerRequest request) {
    Breakdown cut = cut(edition, request);
    return EditionJson.object(json -> {
      EditionJson.stamp(json, edition);
      json.writeStringProperty("name", cut.name());
      json.writeStringProperty("unit", cut.unit());
      EditionJson.cells(json, "cells", cut);
    });
  }

  private static Breakdown cut(Edition edition, ServerRequest request) {
    String name = request.path().pathParameters().get("name");
    List<Breakdown> cuts = edition.breakdowns();
    return cuts.stream()
        .filter(cut -> cut.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                "There is no such breakdown, only " + cuts.stream().map(Breakdown::name).toList()));
  }

  private static String evidence(Edition edition) {
    Evidence evidence = edition.evidence();
    return EditionJson.object(json -> {
      EditionJson.stamp(json, edition);
      EditionJson.number(json, "people", edition.people());
      EditionJson.number(json, "page", evidence.page());
      EditionJson.number(json, "accounts", evidence.accounts());
    });
  }

  private static String unseen(List<Unseen> unseen) {
    return EditionJson.object(json -> {
      json.writeArrayPropertyStart("unseen");
      for (Unseen one : unseen) {
        json.writeStartObject();
        json.writeStringProperty("reason", one.reason());
        json.writeNumberProperty("times", one.times());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static byte[] description() {
    try (InputStream in = ApiRoutes.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not beside " + ApiRoutes.class.getName());
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
