import type { Random } from "./random.ts";

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/** A time-ordered id (UUID version 7, RFC 9562) of that moment, its other bits drawn. */
export function idAt(at: Date, random: Random): string {
  const time = hex(at.getTime(), 12);
  const part = (bits: number) => random.int(2 ** bits);
  const variant = hex(0x8000 + part(14), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(part(12), 3)}-${variant}-${hex(part(24), 6)}${hex(part(24), 6)}`;
}
