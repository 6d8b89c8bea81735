package rallycry.platforms.activitypub;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Correspondence;
import rallycry.core.collect.Inbox;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fields;
import tools.jackson.databind.JsonNode;

/// What other servers see of us. [Addresses] draws most of it; beside that there are
///
/// ```
/// GET /.well-known/webfinger?resource=acct:NAME@HOST   who goes by that handle
/// GET /.well-known/nodeinfo, /nodeinfo/2.1             what runs here
/// GET /                                                the call, for those who ask for ActivityPub
/// ```
///
/// A person who follows one of these addresses is led to the page.
final class Door implements Inbox {

  private static final String ACTIVITY = "application/activity+json; charset=utf-8";
  private static final String WEBFINGER = "/.well-known/webfinger";
  private static final String NODEINFO = "/.well-known/nodeinfo";
  private static final String NODEINFO_2_1 = "/nodeinfo/2.1";

  private final Addresses addresses;
  private final Map<String, OwnCall> calls;
  private final OwnCall first;
  private final Documents documents;
  private final Outgoing outgoing;
  private final Correspondence correspondence;
  private final QuoteStamps stamps;
  private final Reception reception;
  private final Relations relations;

  Door(
      Addresses addresses,
      List<OwnCall> calls,
      Documents documents,
      Outgoing outgoing,
      Correspondence correspondence,
      QuoteStamps stamps,
      Reception reception,
      Relations relations) {
    this.addresses = addresses;
    this.calls = calls.stream().collect(toMap(OwnCall::name, Function.identity()));
    this.first = calls.getFirst();
    this.documents = documents;
    this.outgoing = outgoing;
    this.correspondence = correspondence;
    this.stamps = stamps;
    this.reception = reception;
    this.relations = relations;
  }

  @Override
  public String name() {
    return "fediverse:inbox";
  }

  @Override
  public Platform platform() {
    return Platform.FEDIVERSE;
  }

  @Override
  public Abilities abilities() {
    return Abilities.of(
        Ability.AUTHORS, Ability.EDITS, Ability.DELETIONS, Ability.ACCOUNTS_GONE, Ability.THREADS);
  }

  @Override
  public long complaints() {
    return relations.complaints();
  }

  @Override
  public boolean serves(String method, String path, Optional<String> accept) {
    boolean ours =
        path.startsWith(Addresses.ACTORS)
            || path.startsWith(Addresses.CALLS)
            || List.of(
                    Addresses.INSTANCE,
                    Addresses.SHARED_INBOX,
                    Addresses.INSTANCE + "/outbox",
                    WEBFINGER,
                    NODEINFO,
                    NODEINFO_2_1)
                .contains(path);
    return ours || path.equals("/") && method.equals("GET") && Accepts.activityPub(accept);
  }

  @Override
  public Reply receive(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> show(request);
      case "POST" -> isInbox(request.uri().getPath()) ? reception.receive(request) : Reply.of(404);
      default -> new Reply(405, Map.of("allow", "GET, POST"), new byte[0], List.of());
    };
  }

  private boolean isInbox(String path) {
    return path.equals(Addresses.SHARED_INBOX)
        || path.endsWith("/inbox")
            && addresses
                .callOfActor(addresses.at(path.substring(0, path.length() - "/inbox".length())))
                .filter(calls::containsKey)
                .isPresent();
  }

  private Reply show(Request request) {
    URI uri = request.uri();
    return switch (uri.getPath()) {
      case WEBFINGER -> webfinger(Fields.of(uri.getRawQuery()).get("resource"));
      case NODEINFO -> Answers.json("application/json", documents.nodeinfoLinks());
      case NODEINFO_2_1 ->
          Answers.json(
              "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"",
              documents.nodeinfo(calls.size()));
      case "/" -> activity(withContext(documents.note(first, outgoing.told(first))));
      default ->
          document(uri.getPath())
              .map(document ->
                  Accepts.activityPub(request.header("accept")) ? activity(document) : page())
              .orElseGet(() -> Reply.of(404));
    };
  }

  private Optional<JsonNode> document(String path) {
    String[] parts = path.substring(1).split("/", 4);
    if (path.startsWith(Addresses.INSTANCE + "/") || path.equals(Addresses.INSTANCE)) {
      return Optional.of(
          parts.length == 1
              ? documents.instance()
              : documents.count(addresses.instance() + "/outbox", 0));
    }
    OwnCall call = calls.get(parts.length > 1 ? parts[1] : "");
    if (call == null) {
      return Optional.empty();
    }
    String below = parts[0] + (parts.length > 2 ? "/" + parts[2] : "");
    return parts.length > 3 ? stamp(call, below, parts[3]) : document(call, below);
  }

  private Optional<JsonNode> document(OwnCall call, String what) {
    Told told = outgoing.told(call);
    String actor = addresses.actor(call.name());
    String note = addresses.note(call.name());
    return switch (what) {
      case "actors" -> Optional.of(documents.actor(call));
      case "actors/outbox" -> Optional.of(documents.outbox(call, told));
      case "actors/followers" ->
          Optional.of(documents.count(actor + "/followers", correspondence.followers(call.name())));
      case "calls" -> Optional.of(withContext(documents.note(call, told)));
      case "calls/activity" -> Optional.of(documents.create(call, told));
      case "calls/replies" -> Optional.of(documents.untold(note + "/replies"));
      default -> Optional.empty();
    };
  }

  private Optional<JsonNode> stamp(OwnCall call, String what, String name) {
    return what.equals("calls/quotes")
        ? stamps.document(call, name).map(document -> document)
        : Optional.empty();
  }

  private Reply webfinger(@Nullable String resource) {
    if (resource == null || resource.isEmpty()) {
      return Reply.of(400);
    }
    return actor(resource)
        .map(name ->
            Answers.json("application/jrd+json", documents.webfinger(name, addressOf(name))))
        .orElseGet(() -> Reply.of(404));
  }

  /// The name of the actor that a handle or an address means.
  private Optional<String> actor(String resource) {
    String host = addresses.host();
    String suffix = "@" + host;
    boolean handle = resource.startsWith("acct:") && resource.endsWith(suffix);
    Optional<String> name =
        handle
            ? Optional.of(
                resource
                    .substring("acct:".length(), resource.length() - suffix.length())
                    .replaceFirst("^@", ""))
            : addresses.callOfActor(resource).or(() -> addresses.callOfNote(resource));
    return name.filter(known -> calls.containsKey(known) || known.equals(host));
  }

  private String addressOf(String name) {
    return calls.containsKey(name) ? addresses.actor(name) : addresses.instance();
  }

  private Reply page() {
    return new Reply(
        303, Map.of("location", addresses.at("/"), "vary", "accept"), new byte[0], List.of());
  }

  private static JsonNode withContext(JsonNode object) {
    var document = Documents.withContext();
    object.forEachEntry(document::set);
    return document;
  }

  private static Reply activity(JsonNode document) {
    return Answers.json(ACTIVITY, document);
  }
}
