import { BlockList, isIP } from 'node:net'

/**
 * Addresses that are not the public network's: an event must not be a way to reach what only this machine or its neighbours can.
 * IANA special-purpose registries; the metadata services of clouds (169.254.169.254, fd00:ec2::254, 100.100.100.200) lie in them.
 */
const special = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, bits, 'ipv4')

/** The only range of IPv6 that is given out for the public network; parts of it are not. */
const publicIpv6 = new BlockList()
publicIpv6.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, bits, 'ipv6')

/** Whether an address lies in the public network. */
export function isPublic(address: string): boolean {
  const plain = plainAddress(address)
  const family = isIP(plain)
  if (family === 0) return false
  if (family === 4) return !special.check(plain, 'ipv4')
  return publicIpv6.check(plain, 'ipv6') && !special.check(plain, 'ipv6')
}

/** An IPv4 address that is written as IPv6 is the IPv4 address: mapped (`::ffff:`), as a gateway's (`64:ff9b::`), or the old form. */
function plainAddress(address: string): string {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIP(bare) !== 6) return bare
  const groups = ipv6Groups(bare)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  const isCompatible = groups.slice(0, 6).every((group) => group === 0) && groups[6] !== 0
  const isGateway = groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0)
  if (!isMapped && !isCompatible && !isGateway) return bare
  return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join('.')
}

/** The eight groups, whatever the notation. */
function ipv6Groups(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const text = dotted
    ? `${dotted[1]}${hex(Number(dotted[2]) * 256 + Number(dotted[3]))}:${hex(Number(dotted[4]) * 256 + Number(dotted[5]))}`
    : address
  const [before = '', after] = text.split('::')
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  if (after === undefined) return numbers(before)
  const first = numbers(before)
  const last = numbers(after)
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}

const hex = (number: number): string => number.toString(16)

/** What may be reached although it lies inside: names of hosts, single addresses, networks (`10.1.2.0/24`). */
export interface Allowed {
  isHost(host: string): boolean
  isAddress(address: string): boolean
}

export function allowedBy(entries: readonly string[]): Allowed {
  const hosts = new Set<string>()
  const networks = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address.replace(/^\[|\]$/g, ''))
    if (family === 0) hosts.add(entry.toLowerCase())
    else {
      const most = family === 4 ? 32 : 128
      const length = bits === undefined ? most : Number(bits)
      if (Number.isInteger(length) && length >= 0 && length <= most) {
        networks.addSubnet(address.replace(/^\[|\]$/g, ''), length, family === 4 ? 'ipv4' : 'ipv6')
      }
    }
  }
  return {
    isHost: (host) => hosts.has(host.toLowerCase().replace(/\.$/, '')),
    isAddress: (address) => {
      const plain = plainAddress(address)
      const family = isIP(plain)
      return family !== 0 && networks.check(plain, family === 4 ? 'ipv4' : 'ipv6')
    },
  }
}
