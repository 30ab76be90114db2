const steps: [size: number, suffix: string][] = [
  [1e9, "b"],
  [1e6, "m"],
  [1e3, "k"],
];

/** 12 412 → "12.4k". Rounds towards zero, so nothing claims a thousand it hasn't reached; one decimal below a hundred. */
export function formatCompact(value: number): string {
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value);
  for (const [step, suffix] of steps) {
    if (size < step) continue;
    const scaled = size / step;
    const shown = scaled < 100 ? Math.floor(scaled * 10) / 10 : Math.floor(scaled);
    return `${sign}${shown}${suffix}`;
  }
  return `${sign}${size}`;
}

/** 12412 → "12,412". By hand, so that server and browser agree. */
export function formatExact(value: number): string {
  const sign = value < 0 ? "−" : "";
  return sign + String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
