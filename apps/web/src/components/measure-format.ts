/** 0.42 ms, 12.3 ms, 140 ms, 1.2 s; "–" for nothing measured. By hand, so that server and browser agree. */
export function formatMilliseconds(value: number | null): string {
  if (value === null) return "–";
  if (value >= 10_000) return `${Math.round(value / 1_000)} s`;
  if (value >= 1_000) return `${(value / 1_000).toFixed(1)} s`;
  if (value >= 100) return `${Math.round(value)} ms`;
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

/** 0.974 → "97.4 %"; never rounded up to 100. */
export function formatShare(value: number | null): string {
  if (value === null) return "–";
  const percent = value * 100;
  if (percent === 0 || percent === 100) return `${percent} %`;
  return `${percent < 99.9 ? percent.toFixed(1) : Math.floor(percent * 1_000) / 1_000} %`;
}

const units = ["TB", "GB", "MB", "kB"];

/** 196_000_000 → "187 MB"; by thousands, as disks and quotas are sold, "196 MB". */
export function formatBytes(value: number, thousand: 1000 | 1024 = 1024): string {
  for (const [index, unit] of units.entries()) {
    const size = thousand ** (units.length - index);
    if (value < size) continue;
    const scaled = value / size;
    return `${scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)} ${unit}`;
  }
  return `${value} B`;
}

/** A rate or a mean: two figures below ten, one below a hundred. */
export function formatDecimal(value: number | null): string {
  if (value === null) return "–";
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
