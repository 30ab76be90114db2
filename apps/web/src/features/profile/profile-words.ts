import { formatExact } from "../../components/number-format.ts";
import type { Profile } from "./profile-types.ts";

export const rankWords: Record<Profile["rank"], string> = {
  newcomer: "Newcomer",
  member: "Member",
  regular: "Regular",
  contributor: "Contributor",
  veteran: "Veteran",
  legend: "Legend",
};

/** "12", and "1,000+" where counting stopped. */
export function countWords({ count, more }: Profile["posts"]): string {
  return more ? `${formatExact(count)}+` : formatExact(count);
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "November 2026": by hand, because the server's and the browser's Intl may spell a month differently. */
export function monthWords(iso: string): string {
  const at = new Date(iso);
  return `${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}
