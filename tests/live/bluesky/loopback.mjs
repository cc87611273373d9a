// Loaded before the network: every listener that names no address binds to 127.0.0.1 only, and who asks for "any port"
// gets one of our own block, because the system would give one away that an outgoing connection may hold a moment later.
import net from 'node:net'

const listen = net.Server.prototype.listen
let next = Number(process.env.LIVE_PORT) + 8

const isPort = (value) => typeof value === 'number' || /^\d+$/.test(value)
const ownPort = (port) => (Number(port) === 0 ? next++ : Number(port))

net.Server.prototype.listen = function (first, ...rest) {
  if (isPort(first)) {
    const host = typeof rest[0] === 'string' ? [] : ['127.0.0.1']
    return listen.call(this, ownPort(first), ...host, ...rest)
  }
  if (first && typeof first === 'object' && 'port' in first && !first.path) {
    return listen.call(this, { host: '127.0.0.1', ...first, port: ownPort(first.port) }, ...rest)
  }
  return listen.call(this, first, ...rest)
}
