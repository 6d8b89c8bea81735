package rallycry.platforms.activitypub;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What others read of us, as JSON.
final class Documents {

  static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

  private static final String STREAMS = "https://www.w3.org/ns/activitystreams";
  private static final String SECURITY = "https://w3id.org/security/v1";
  private static final String NODEINFO = "http://nodeinfo.diaspora.software/ns/schema/2.1";

  private final Addresses addresses;
  private final String publicPem;

  Documents(Addresses addresses, String publicPem) {
    this.addresses = addresses;
    this.publicPem = publicPem;
  }

  /// A call as somebody who can be followed.
  ObjectNode actor(OwnCall call) {
    String id = addresses.actor(call.name());
    ObjectNode actor = actor(id, "Service", call.name());
    actor.put("name", call.title());
    actor.put("summary", paragraph(call.text()));
    actor.put("url", addresses.at("/"));
    actor.put("inbox", id + "/inbox");
    actor.put("outbox", id + "/outbox");
    actor.put("followers", id + "/followers");
    actor.putObject("endpoints").put("sharedInbox", addresses.sharedInbox());
    actor.put("manuallyApprovesFollowers", false);
    actor.put("discoverable", true);
    actor.put("indexable", true);
    return actor;
  }

  /// Who asks other servers for documents, where these want to know.
  ObjectNode instance() {
    ObjectNode actor = actor(addresses.instance(), "Application", addresses.host());
    actor.put("inbox", addresses.sharedInbox());
    actor.put("outbox", addresses.instance() + "/outbox");
    return actor;
  }

  /// The post by which a call asks. Anybody may quote it, and need not ask.
  ObjectNode note(OwnCall call, Told told) {
    String id = addresses.note(call.name());
    String actor = addresses.actor(call.name());
    ObjectNode note = object().put("id", id).put("type", "Note");
    note.put("attributedTo", actor);
    note.put("content", paragraph(call.text()) + hashtags(call.hashtags()));
    if (!call.language().isEmpty()) {
      note.putObject("contentMap").put(call.language(), note.path("content").stringValue());
    }
    note.put("published", second(told.published()));
    if (told.edited().isAfter(told.published())) {
      note.put("updated", second(told.edited()));
    }
    note.put("url", id);
    note.put("to", PUBLIC).put("cc", actor + "/followers");
    note.put("replies", id + "/replies");
    ArrayNode tags = note.putArray("tag");
    call.hashtags().stream()
        .sorted()
        .forEach(tag ->
            tags.addObject()
                .put("type", "Hashtag")
                .put("name", "#" + tag)
                .put("href", addresses.at("/")));
    note.putObject("interactionPolicy").putObject("canQuote").put("automaticApproval", PUBLIC);
    return note;
  }

  /// Something that a call's actor does, to everyone.
  ///
  /// @param id of the activity itself
  ObjectNode activity(String type, String id, OwnCall call, ObjectNode object, Instant at) {
    String actor = addresses.actor(call.name());
    ObjectNode activity = withContext().put("id", id).put("type", type).put("actor", actor);
    activity.put("published", second(at));
    activity.put("to", PUBLIC).put("cc", actor + "/followers");
    activity.set("object", object);
    return activity;
  }

  /// An answer to one other actor.
  ObjectNode answer(String type, String id, String actor, String to) {
    return withContext().put("id", id).put("type", type).put("actor", actor).put("to", to);
  }

  /// How many there are, and never who: of followers and answers no list is given out.
  ObjectNode count(String id, long items) {
    return withContext().put("id", id).put("type", "OrderedCollection").put("totalItems", items);
  }

  /// A collection of which nothing is told, not even how many there are: small numbers of answers
  /// are hidden, and the page shows the large ones.
  ObjectNode untold(String id) {
    return withContext().put("id", id).put("type", "Collection");
  }

  ObjectNode outbox(OwnCall call, Told told) {
    ObjectNode outbox = count(addresses.actor(call.name()) + "/outbox", 1);
    outbox.putArray("orderedItems").add(create(call, told));
    return outbox;
  }

  ObjectNode create(OwnCall call, Told told) {
    String id = addresses.note(call.name()) + "/activity";
    return activity("Create", id, call, note(call, told), told.published());
  }

  /// RFC 7033.
  ObjectNode webfinger(String name, String actor) {
    ObjectNode document = object().put("subject", "acct:" + name + "@" + addresses.host());
    document.putArray("aliases").add(actor);
    ArrayNode links = document.putArray("links");
    links
        .addObject()
        .put("rel", "self")
        .put("type", "application/activity+json")
        .put("href", actor);
    links
        .addObject()
        .put("rel", "http://webfinger.net/rel/profile-page")
        .put("type", "text/html")
        .put("href", addresses.at("/"));
    return document;
  }

  ObjectNode nodeinfoLinks() {
    ObjectNode document = object();
    document
        .putArray("links")
        .addObject()
        .put("rel", NODEINFO)
        .put("href", addresses.at("/nodeinfo/2.1"));
    return document;
  }

  ObjectNode nodeinfo(int calls) {
    ObjectNode document = object().put("version", "2.1");
    document.putObject("software").put("name", "rallycry").put("version", "0.1.0");
    document.putArray("protocols").add("activitypub");
    ObjectNode services = document.putObject("services");
    services.putArray("inbound");
    services.putArray("outbound");
    document.put("openRegistrations", false);
    ObjectNode usage = document.putObject("usage");
    usage.putObject("users").put("total", calls);
    usage.put("localPosts", calls);
    document.putObject("metadata");
    return document;
  }

  static ObjectNode withContext() {
    ObjectNode document = object();
    document.putArray("@context").add(STREAMS).add(SECURITY);
    return document;
  }

  static String second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private ObjectNode actor(String id, String type, String name) {
    ObjectNode actor = withContext().put("id", id).put("type", type);
    actor.put("preferredUsername", name);
    actor
        .putObject("publicKey")
        .put("id", Addresses.keyOf(id))
        .put("owner", id)
        .put("publicKeyPem", publicPem);
    return actor;
  }

  private static String paragraph(String text) {
    return "<p>" + Entities.escape(text).replace("\n", "<br>") + "</p>";
  }

  private String hashtags(Set<String> tags) {
    List<String> links =
        tags.stream()
            .sorted()
            .map(tag ->
                "<a href=\"%s\" class=\"mention hashtag\" rel=\"tag\">#<span>%s</span></a>"
                    .formatted(addresses.at("/"), Entities.escape(tag)))
            .toList();
    return links.isEmpty() ? "" : "<p>" + String.join(" ", links) + "</p>";
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
