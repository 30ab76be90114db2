import { BlockList, isIP } from "node:net";

/** Whether only this machine can reach a server that listens on the host. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** The address at which this machine reaches a server that listens there. */
export function localUrl(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** A set of addresses and networks; `loopback` stands for this machine. */
export interface Networks {
  has(address: string): boolean;
}

export function networks(entries: readonly string[]): Networks {
  const list = new BlockList();
  for (const entry of entries.flatMap((one) => (one === "loopback" ? ["127.0.0.0/8", "::1"] : [one]))) {
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return {
    has: (address) => {
      const family = isIP(address);
      return family > 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
    },
  };
}

/** An IP address in its plain form, IPv4 written as IPv6 included; null for anything else. */
export function plainAddress(text: string | undefined): string | null {
  const bare = text?.trim().replace(/^::ffff:(?=[\d.]+$)/i, "") ?? "";
  return isIP(bare) ? bare : null;
}
