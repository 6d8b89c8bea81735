// A real AT network on this machine: a directory of accounts, and one personal data server. Its
// firehose is told as Jetstream's first wire tells it, and what people do comes as lines of JSON on
// the standard input; each is answered by one line that begins with "> ".
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import { AtpAgent } from '@atproto/api'
import { TestNetworkNoAppView } from '@atproto/dev-env'
import { Firehose } from '@atproto/sync'
import { WebSocketServer } from 'ws'

const network = await TestNetworkNoAppView.create({ pds: { hostname: 'localhost' } })
const agents = new Map()
const lines = []
const listeners = new Set()

function tell(event, micros) {
  const { did } = event
  switch (event.event) {
    case 'create':
    case 'update':
    case 'delete': {
      const { collection, rkey, rev, record } = event
      const commit = { rev, operation: event.event, collection, rkey, ...(record && { record }) }
      return { did, time_us: micros, kind: 'commit', commit }
    }
    case 'account': {
      const { active, status, seq, time } = event
      return { did, time_us: micros, kind: 'account', account: { active, status, did, seq, time } }
    }
    default:
      return { did, time_us: micros, kind: event.event, [event.event]: { did, seq: event.seq } }
  }
}

const firehose = new Firehose({
  service: network.pds.url.replace('http', 'ws'),
  idResolver: network.pds.ctx.idResolver,
  unauthenticatedCommits: true,
  unauthenticatedHandles: true,
  getCursor: () => 0,
  handleEvent: (event) => {
    const micros = Math.max(Date.now() * 1000, (lines.at(-1)?.micros ?? 0) + 1)
    const line = { micros, json: JSON.stringify(tell(event, micros)) }
    lines.push(line)
    listeners.forEach((listener) => listener.send(line.json))
  },
  onError: (failure) => console.error(String(failure)),
})
firehose.start()

async function agent(name) {
  if (!agents.has(name)) {
    const agent = new AtpAgent({ service: network.pds.url })
    await agent.createAccount({ handle: `${name}.test`, email: `${name}@example.com`, password: 'a-password' })
    agents.set(name, agent)
  }
  return agents.get(name)
}

const orders = {
  async post({ who, text, root, parent }) {
    const reply = root && { root, parent: parent ?? root }
    const { uri, cid } = await (await agent(who)).post({ text, reply })
    return { uri, cid }
  },
  async delete({ who, uri }) {
    await (await agent(who)).deletePost(uri)
    return {}
  },
  async leave({ who }) {
    const { did } = (await agent(who)).session
    const answer = await fetch(`${network.pds.url}/xrpc/com.atproto.admin.deleteAccount`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...network.pds.adminAuthHeaders() },
      body: JSON.stringify({ did }),
    })
    if (!answer.ok) throw new Error(`deleteAccount: ${answer.status}`)
    return {}
  },
}

// Only the stream is served; what a back-fill asks of the AppView does not exist here.
const server = createServer((_, response) => response.writeHead(404).end('{}'))
new WebSocketServer({ server }).on('connection', (socket, request) => {
  const cursor = new URL(request.url, 'http://localhost').searchParams.get('cursor')
  const from = cursor === null ? Infinity : Number(cursor)
  lines.filter((line) => line.micros >= from).forEach((line) => socket.send(line.json))
  listeners.add(socket)
  socket.on('close', () => listeners.delete(socket))
})
server.listen(0, 'localhost', () => say({ port: server.address().port }))

function say(answer) {
  process.stdout.write(`> ${JSON.stringify(answer)}\n`)
}

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line)
  try {
    say(await orders[order.do](order))
  } catch (failure) {
    say({ error: String(failure) })
  }
}
process.exit(0)
