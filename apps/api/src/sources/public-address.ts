// Which addresses are on the public internet: nothing else may be reached on behalf of what somebody wrote.
import ipaddr from "ipaddr.js";

/** The block from which public IPv6 addresses are given out (RFC 4291, 2.4); what lies outside is for other uses. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** True for an IPv4 or IPv6 address that anybody on the internet may have; false for every special one, and for what is no address. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes("%")) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || (address instanceof ipaddr.IPv6 && address.match(globalUnicast));
}
