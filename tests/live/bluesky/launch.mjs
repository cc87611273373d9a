// A whole Bluesky network (directory, personal data server, AppView, moderation) in one process, for the live tests.
// Reads LIVE_PORT (first of a block of free ports), LIVE_READY (file that receives the addresses) and LIVE_RATE_LIMITS.
import { renameSync, writeFileSync } from 'node:fs'
import './without_trigrams.mjs'
import { TestNetwork } from '@atproto/dev-env'

const first = Number(process.env.LIVE_PORT)
const [plc, pds, appview, ozone] = [first, first + 1, first + 2, first + 3]

const network = await TestNetwork.create({
  dbPostgresSchema: 'live',
  plc: { port: plc },
  pds: {
    port: pds,
    hostname: 'localhost',
    enableDidDocWithSession: true,
    rateLimitsEnabled: process.env.LIVE_RATE_LIMITS === '1',
    bskyAppViewCdnUrlPattern: `http://localhost:${appview}/img/%s/plain/%s/%s`,
  },
  bsky: { port: appview, publicUrl: `http://localhost:${appview}` },
  ozone: { port: ozone },
})

const addresses = { plc: network.plc.url, pds: network.pds.url, appview: network.bsky.url, ozone: network.ozone.url }
writeFileSync(`${process.env.LIVE_READY}.new`, JSON.stringify(addresses))
renameSync(`${process.env.LIVE_READY}.new`, process.env.LIVE_READY)

// Everything lives in folders that the test throws away: nothing needs to be drained.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0))
