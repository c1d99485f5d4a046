/** Which machines a feed may be fetched from: none of the house's own, unless that is allowed. */
import { lookup as dnsLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are not reached over the public internet (IANA special-purpose registries). */
const PRIVATE = new BlockList();
for (const [address, bits] of [
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
  PRIVATE.addSubnet(address, bits);
/** Of IPv6 only what is given out to the public is public, and of that not the ways into IPv4. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
const PRIVATE_6 = new BlockList();
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE_6.addSubnet(address, bits, 'ipv6');

/** @param address an IPv4 or IPv6 address; anything else counts as private */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return PRIVATE.check(address, 'ipv4');
  return family !== 6 || !PUBLIC_6.check(address, 'ipv6') || PRIVATE_6.check(address, 'ipv6');
}

export class PrivateAddress extends Error {
  override name = 'PrivateAddress';
}

/**
 * Resolves a host for a connection that is made to the very address that was looked at, so that no second answer of the name
 * server leads elsewhere. Fails with `PrivateAddress` where any of its addresses is private.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  dnsLookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, '', 0);
    else if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address)))
      callback(new PrivateAddress(), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};
