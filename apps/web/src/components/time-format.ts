const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units: [ms: number, short: string, long: string][] = [
  [365 * day, "y", "year"],
  [30 * day, "mo", "month"],
  [7 * day, "w", "week"],
  [day, "d", "day"],
  [hour, "h", "hour"],
  [minute, "m", "minute"],
];

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Age of a moment: "3h" or "3 hours ago"; "now" or "just now" below a minute and for clocks that run ahead. */
export function formatAge(atMs: number, nowMs: number, form: "short" | "long" = "short"): string {
  const age = nowMs - atMs;
  for (const [ms, short, long] of units) {
    const count = Math.floor(age / ms);
    if (count < 1) continue;
    return form === "short" ? `${count}${short}` : `${count} ${long}${count === 1 ? "" : "s"} ago`;
  }
  return form === "short" ? "now" : "just now";
}

/** "22 Nov 2026, 06:45 UTC": by hand, because the server's and the browser's Intl may spell a month differently. */
export function formatExactUtc(atMs: number): string {
  const at = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, "0");
  const date = `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  return `${date}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`;
}

/** How long to wait, rounded up: 40 → "40 seconds", 61 → "2 minutes", 80 000 → "23 hours". */
export function formatWait(seconds: number): string {
  const [count, unit] =
    seconds <= 60
      ? [Math.max(1, Math.ceil(seconds)), "second"]
      : seconds <= 3600
        ? [Math.ceil(seconds / 60), "minute"]
        : [Math.ceil(seconds / 3600), "hour"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
