import fc from "fast-check";
import { expect, test } from "vitest";
import { limitSubject } from "./subject.ts";

test("members are counted by id, visitors by address", () => {
  expect(limitSubject("0199c3a8-7b52-7c3e-9f3a-2b6a5f0c1d2e")).toBe("member:0199c3a8-7b52-7c3e-9f3a-2b6a5f0c1d2e");
  expect(limitSubject("203.0.113.7")).toBe("address:203.0.113.7");
});

test("an IPv6 /64 is one visitor, however its addresses are written", () => {
  const spellings = [
    "2001:db8:0:1::1",
    "2001:0db8:0000:0001:ffff:ffff:ffff:ffff",
    "2001:DB8::1:0:0:0:1",
    "2001:db8:0:1::%eth0",
  ];
  expect(new Set(spellings.map(limitSubject))).toEqual(new Set(["address:2001:db8:0:1::/64"]));
  expect(limitSubject("2001:db8:0:2::1")).toBe("address:2001:db8:0:2::/64");
  expect(limitSubject("::1")).toBe("address:0:0:0:0::/64");
});

test("an IPv4 address is the same visitor when it is written as IPv6", () => {
  expect(limitSubject("::ffff:203.0.113.7")).toBe("address:203.0.113.7");
  expect(limitSubject("::FFFF:cb00:7107")).toBe("address:203.0.113.7");
});

test("two IPv6 addresses are one visitor exactly when their first 64 bits are the same", () => {
  fc.assert(
    fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
      expect(limitSubject(one) === limitSubject(other)).toBe(reference(one) === reference(other));
      expect(limitSubject(one)).toMatch(/^address:/);
    }),
  );
});

/** The network an address counts for, by arithmetic instead of text. */
function reference(address: string): string {
  const [head = "", tail = ""] = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, dotted).split("::");
  const [start, end] = [head, tail].map((side) =>
    side ? side.split(":").map((group) => Number.parseInt(group, 16)) : [],
  );
  const groups = [...(start ?? []), ...Array(8 - (start ?? []).length - (end ?? []).length).fill(0), ...(end ?? [])];
  const bits = groups.reduce((sum: bigint, group: number) => (sum << 16n) | BigInt(group), 0n);
  return bits >> 32n === 0xffffn ? `4:${bits}` : `6:${bits >> 64n}`;
}

function dotted(_: string, ...bytes: string[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
