import { isIP } from "node:net";

/**
 * Whom a limit counts: a member by id, a visitor by IP address. A home or a server has a whole /64 of IPv6 addresses,
 * so that counts as one; IPv4 written as IPv6 is IPv4.
 */
export function limitSubject(who: string): string {
  const address = who.replace(/%.*$/, "");
  if (isIP(address) === 4) return `address:${address}`;
  if (isIP(address) !== 6) return `member:${who}`;
  const groups = ipv6Groups(address);
  const mapped = groups.slice(0, 6).join() === "0,0,0,0,0,ffff";
  if (mapped) return `address:${groups.slice(6).flatMap(bytesOf).join(".")}`;
  return `address:${groups.slice(0, 4).join(":")}::/64`;
}

/** The eight groups without leading zeros. The URL parser spells every notation the same way, with one `::` at most. */
function ipv6Groups(address: string): string[] {
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [left = "", right = ""] = spelled.split("::");
  const [start, end] = [left, right].map((side) => side.split(":").filter(Boolean));
  const known = [...(start ?? []), ...(end ?? [])].length;
  return [...(start ?? []), ...Array.from({ length: 8 - known }, () => "0"), ...(end ?? [])];
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}
