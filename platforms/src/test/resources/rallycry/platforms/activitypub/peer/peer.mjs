// A real ActivityPub server for the tests: Fedify, on this machine alone. What it is told to do by
// POST /control it does as a server of the fediverse would; what its inbox accepted, after Fedify
// verified it, is told by GET /control.
import { serve } from "@hono/node-server";
import { createFederation, generateCryptoKeyPair, MemoryKvStore } from "@fedify/fedify";
import {
  Accept, Announce, Block, Create, Delete, Endpoints, Flag, Follow, Hashtag, Mention, Note, Person,
  PUBLIC_COLLECTION, Tombstone, Undo, Update,
} from "@fedify/vocab";
import { Temporal } from "@js-temporal/polyfill";

const keys = new Map(); // account → its key pairs
const notes = new Map(); // "account/number" → what Note is made of
const follows = new Map(); // account → its latest Follow
const gone = new Set(); // accounts, and notes as "account/number", that answer 410
const heard = []; // what came to an inbox and was verified
const turns = []; // answers of our inboxes that a test wants instead of Fedify's own

const federation = createFederation({ kv: new MemoryKvStore(), allowPrivateAddress: true });

federation
  .setActorDispatcher("/users/{identifier}", async (ctx, identifier) => {
    const pairs = await ctx.getActorKeyPairs(identifier);
    return new Person({
      id: ctx.getActorUri(identifier),
      preferredUsername: identifier,
      inbox: ctx.getInboxUri(identifier),
      endpoints: new Endpoints({ sharedInbox: ctx.getInboxUri() }),
      publicKey: pairs[0].cryptographicKey,
      assertionMethods: pairs.map((pair) => pair.multikey),
    });
  })
  .setKeyPairsDispatcher(async (_, identifier) => {
    if (!keys.has(identifier)) keys.set(identifier, await pairs());
    return keys.get(identifier);
  })
  // As in Mastodon's secure mode: who asks has to say, and prove, who they are.
  .authorize(async (ctx) => (await ctx.getSignedKeyOwner()) != null);

federation.setObjectDispatcher(Note, "/users/{identifier}/notes/{number}", (ctx, at) =>
  notes.has(`${at.identifier}/${at.number}`) ? note(ctx, at.identifier, at.number) : null);

const listeners = federation.setInboxListeners("/users/{identifier}/inbox", "/inbox");
for (const type of [Accept, Create, Update, Delete]) {
  listeners.on(type, async (_, activity) => {
    const object = await activity.getObject({ suppressError: true }).catch(() => null);
    heard.push({
      type: type.name,
      actor: activity.actorId?.href,
      object: activity.objectId?.href ?? object?.id?.href,
      content: object?.content?.toString(),
    });
  });
}

async function pairs() {
  return [await generateCryptoKeyPair("RSASSA-PKCS1-v1_5"), await generateCryptoKeyPair("Ed25519")];
}

function note(ctx, who, number) {
  const { text, inReplyTo, mention, hashtag, secret, updated } = notes.get(`${who}/${number}`);
  const tags = [];
  if (mention) tags.push(new Mention({ href: new URL(mention), name: "@call" }));
  if (hashtag) tags.push(new Hashtag({ href: new URL("/tags", ctx.origin), name: `#${hashtag}` }));
  return new Note({
    id: ctx.getObjectUri(Note, { identifier: who, number: String(number) }),
    attribution: ctx.getActorUri(who),
    content: `<p>${text}</p>`,
    replyTarget: inReplyTo ? new URL(inReplyTo) : null,
    published: Temporal.Instant.from("2026-03-08T10:00:00Z"),
    updated: updated ? Temporal.Instant.from(updated) : null,
    to: secret ? (mention ? new URL(mention) : ctx.getActorUri(who)) : PUBLIC_COLLECTION,
    cc: !secret && mention ? new URL(mention) : null,
    tags,
  });
}

// What an account can do. Each makes one activity, signed and delivered as Fedify does it.
const deeds = {
  follow: (ctx, { who, actor }) => {
    const follow = new Follow({ id: id(ctx), actor: ctx.getActorUri(who), object: new URL(actor) });
    follows.set(who, follow);
    return follow;
  },
  unfollow: (ctx, { who }) =>
    new Undo({ id: id(ctx), actor: ctx.getActorUri(who), object: follows.get(who) }),
  write: (ctx, { who, number, ...what }) => {
    notes.set(`${who}/${number}`, what);
    return new Create({
      id: id(ctx), actor: ctx.getActorUri(who), object: note(ctx, who, number), to: PUBLIC_COLLECTION,
    });
  },
  edit: (ctx, { who, number, text }) => {
    const before = notes.get(`${who}/${number}`);
    notes.set(`${who}/${number}`, { ...before, text, updated: "2026-03-08T11:00:00Z" });
    return new Update({
      id: id(ctx), actor: ctx.getActorUri(who), object: note(ctx, who, number), to: PUBLIC_COLLECTION,
    });
  },
  delete: (ctx, { who, number }) => {
    gone.add(`${who}/${number}`);
    const object = ctx.getObjectUri(Note, { identifier: who, number: String(number) });
    return new Delete({
      id: id(ctx), actor: ctx.getActorUri(who), object: new Tombstone({ id: object }),
      to: PUBLIC_COLLECTION,
    });
  },
  leave: (ctx, { who }) => {
    gone.add(who);
    const actor = ctx.getActorUri(who);
    return new Delete({ id: id(ctx), actor, object: actor, to: PUBLIC_COLLECTION });
  },
  announce: (ctx, { who, object }) =>
    new Announce({
      id: new URL(`/announces/${who}`, ctx.origin), actor: ctx.getActorUri(who),
      object: new URL(object), to: PUBLIC_COLLECTION,
    }),
  unannounce: (ctx, { who, object }) =>
    new Undo({
      id: id(ctx), actor: ctx.getActorUri(who),
      object: new Announce({
        id: new URL(`/announces/${who}`, ctx.origin), actor: ctx.getActorUri(who),
        object: new URL(object),
      }),
    }),
  block: (ctx, { who, actor }) =>
    new Block({ id: id(ctx), actor: ctx.getActorUri(who), object: new URL(actor) }),
  // Speaks in another's name.
  forge: (ctx, { as, number, text }) => {
    const actor = ctx.getActorUri(as);
    const forged = new Note({
      id: ctx.getObjectUri(Note, { identifier: as, number: String(number) }),
      attribution: actor, content: text, to: PUBLIC_COLLECTION, published: Temporal.Now.instant(),
    });
    return new Create({ id: id(ctx), actor, object: forged, to: PUBLIC_COLLECTION });
  },
  flag: (ctx, { who, object }) =>
    new Flag({ id: id(ctx), actor: ctx.getActorUri(who), object: new URL(object) }),
};

// What changes here without anybody being told.
const changes = {
  begin: () => {
    for (const all of [keys, notes, follows, gone]) all.clear();
    heard.length = turns.length = 0;
  },
  rotate: async ({ who }) => keys.set(who, await pairs()),
  keep: ({ who, number, ...what }) => notes.set(`${who}/${number}`, what),
  forget: ({ who, number }) => gone.add(`${who}/${number}`),
  answer: ({ statuses }) => turns.push(...statuses),
};

function id(ctx) {
  return new URL(`/activities/${crypto.randomUUID()}`, ctx.origin);
}

async function control(request, ctx) {
  if (request.method === "GET") return Response.json(heard);
  const { deed, inbox, to, ...what } = await request.json();
  if (changes[deed]) {
    await changes[deed](what);
  } else {
    const recipient = { id: new URL(to), inboxId: new URL(inbox), endpoints: null };
    const activity = await deeds[deed](ctx, what);
    await ctx.sendActivity({ identifier: what.who }, recipient, activity, { immediate: true });
  }
  return Response.json({});
}

function answer(path) {
  const named = path.match(/^\/users\/([^/]+)(?:\/notes\/([^/]+))?$/);
  const left = named && (gone.has(named[1]) || gone.has(`${named[1]}/${named[2]}`));
  return left ? new Response(null, { status: 410 }) : null;
}

const server = serve({
  hostname: "127.0.0.1",
  port: 0,
  fetch: async (request) => {
    const url = new URL(request.url);
    if (url.pathname === "/control") {
      return control(request, federation.createContext(url, undefined)).catch((failure) =>
        Response.json({ failure: String(failure) }, { status: 500 }));
    }
    if (request.method === "POST" && turns.length > 0) {
      return new Response(null, { status: turns.shift() });
    }
    return answer(url.pathname) ?? federation.fetch(request, { contextData: undefined });
  },
}, ({ port }) => console.log(`ready ${port}`));

// Ends with the test, however that ends.
process.stdin.on("end", () => server.close(() => process.exit(0))).resume();
