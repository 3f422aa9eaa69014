// Which network addresses a fetch may connect to: public unicast only, by the IANA special-purpose registries as ipaddr.js holds
// them. Guards a machine that reads strangers' addresses against being steered at its own network (SSRF). Names are resolved here,
// at connection time, so that neither a redirect nor a name that changes its answer gets round it.
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { SaysoError } from '../sayso-error.ts'

/** Whether a literal IP address is public unicast; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return false
  // Unwraps IPv4-mapped IPv6, which would otherwise reach any IPv4 address.
  const parsed = ipaddr.process(bare)
  if (parsed.range() !== 'unicast') return false
  // Outside 2000::/3 nothing is assigned, and site-local fec0::/10 still routes in places.
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0]! & 0xe0) === 0x20
}

/** Whether a URL's host is written as an IP address rather than a name. */
export function isLiteralAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/g, ''))
}

/** The refusal, ready to be thrown. */
export function forbiddenAddress(host: string, address: string): SaysoError {
  const where = host === address ? address : `${host} (${address})`
  return new SaysoError('address-forbidden', `${where} is not a public internet address, so it is not fetched. `
    + 'If you trust it, allow it for this run with --allow-private-addresses.', { host, address })
}

/** A resolver for net.connect that refuses a name as soon as one of its addresses is not public. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, [])
      return
    }
    const refused = addresses.find(({ address }) => !isPublicAddress(address))
    if (refused !== undefined) callback(forbiddenAddress(hostname, refused.address), [])
    else if (options.all === true) callback(null, addresses)
    else callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}
