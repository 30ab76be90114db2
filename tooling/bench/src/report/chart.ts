/** Charts as SVG, drawn from figures: the same figures always give the same file. */

export interface Series {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
}

export interface Axis {
  label: string;
  /** Powers of ten instead of even steps. */
  log?: boolean;
  /** Where the axis ends if the figures don't say otherwise. */
  from?: number;
  to?: number;
}

export interface Chart {
  title: string;
  x: Axis;
  y: Axis;
  series: readonly Series[];
}

const width = 720;
const height = 400;
const frame = { left: 70, right: 200, top: 44, bottom: 52 };
const colors = ["#2563eb", "#d97706", "#059669", "#dc2626", "#7c3aed", "#0891b2", "#be185d", "#4d7c0f"];
export const colorOf = (n: number) => colors[n % colors.length] ?? "#111827";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
export const escapeText = (text: string) => text.replace(/[&<>]/g, (found) => escapes[found] ?? found);

interface Scale {
  at(value: number): number;
  ticks: number[];
}

/** A line for each series. */
export function lineChart({ title, x, y, series }: Chart): string {
  const points = series.flatMap((one) => one.points);
  const right = width - frame.right;
  const bottom = height - frame.bottom;
  const across = scaleOf(
    points.map(([value]) => value),
    x,
    [frame.left, right],
  );
  const up = scaleOf(
    points.map(([, value]) => value),
    y,
    [bottom, frame.top],
  );
  const lines = series.map(({ points: of }, n) => {
    const path = of.map(([px, py]) => `${across.at(px).toFixed(1)},${up.at(py).toFixed(1)}`);
    const dots = of.length > 40 ? [] : path.map((at) => at.split(","));
    return [
      `<polyline points="${path.join(" ")}" fill="none" stroke="${colorOf(n)}" stroke-width="2"/>`,
      ...dots.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colorOf(n)}"/>`),
    ].join("");
  });
  return svg(title, [
    ...up.ticks.map((tick) => horizontal(up.at(tick), right, short(tick))),
    ...across.ticks.map((tick) => label(across.at(tick), bottom + 18, short(tick), "middle")),
    label((frame.left + right) / 2, height - 12, x.label, "middle"),
    label(14, frame.top - 10, y.label, "start"),
    ...lines,
    ...legend(series.map(({ name }) => name)),
  ]);
}

export interface Bars {
  title: string;
  y: Axis;
  /** What stands below each group of bars. */
  groups: readonly string[];
  /** A bar of each in every group; a missing figure leaves a gap. */
  series: readonly { name: string; values: readonly (number | undefined)[] }[];
}

/** Groups of bars. */
export function barChart({ title, y, groups, series }: Bars): string {
  const right = width - frame.right;
  const bottom = height - frame.bottom;
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const up = scaleOf(values, y, [bottom, frame.top]);
  const groupWidth = (right - frame.left) / groups.length;
  const barWidth = Math.min(40, (groupWidth * 0.8) / series.length);
  const bars = series.flatMap(({ values: of }, n) =>
    of.flatMap((value, group) => {
      if (value === undefined) return [];
      const left = frame.left + groupWidth * (group + 0.5) + barWidth * (n - series.length / 2);
      const top = Math.min(up.at(value), bottom - 1);
      return [
        `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${(barWidth - 2).toFixed(1)}" height="${(bottom - top).toFixed(1)}" fill="${colorOf(n)}"/>`,
        label(left + barWidth / 2 - 1, top - 4, short(value), "middle", 9),
      ];
    }),
  );
  return svg(title, [
    ...up.ticks.map((tick) => horizontal(up.at(tick), right, short(tick))),
    ...groups.map((name, group) => label(frame.left + groupWidth * (group + 0.5), bottom + 18, name, "middle")),
    label(14, frame.top - 10, y.label, "start"),
    ...bars,
    ...legend(series.map(({ name }) => name)),
  ]);
}

function scaleOf(values: readonly number[], { log, from, to }: Axis, [start, end]: [number, number]): Scale {
  const given = values.filter((value) => Number.isFinite(value) && (!log || value > 0));
  const low = from ?? (log ? Math.min(...given, 1) : 0);
  const high = to ?? Math.max(...given, log ? 10 : 1e-9);
  if (log) {
    const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
    const span = Math.max(1, last - first);
    return {
      at: (value) => start + ((Math.log10(Math.max(value, 10 ** first)) - first) / span) * (end - start),
      ticks: Array.from({ length: span + 1 }, (_, n) => 10 ** (first + n)),
    };
  }
  const step = niceStep((high - low) / 5);
  const top = low + Math.ceil((high - low) / step - 1e-9) * step;
  return {
    at: (value) => start + ((value - low) / (top - low)) * (end - start),
    ticks: Array.from({ length: Math.round((top - low) / step) + 1 }, (_, n) => low + n * step),
  };
}

/** The next of 1, 2, 5, 10, 20 … above. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least * 0.999) ?? 10);
}

function short(value: number): string {
  if (Math.abs(value) >= 1e6) return `${Number((value / 1e6).toPrecision(3))} M`;
  if (Math.abs(value) >= 10_000) return `${Number((value / 1e3).toPrecision(3))} k`;
  return String(Number(value.toPrecision(3)));
}

const horizontal = (at: number, right: number, text: string) =>
  `<line x1="${frame.left}" x2="${right}" y1="${at.toFixed(1)}" y2="${at.toFixed(1)}" stroke="#e5e7eb"/>` +
  label(frame.left - 8, at + 4, text, "end");

function label(x: number, y: number, text: string, anchor: "start" | "middle" | "end", size = 12): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="${size}">${escapeText(text)}</text>`;
}

function legend(names: readonly string[]): string[] {
  if (names.length < 2) return [];
  return names.map((name, n) => {
    const y = frame.top + 10 + n * 20;
    const x = width - frame.right + 16;
    return `<rect x="${x}" y="${y - 9}" width="11" height="11" fill="${colorOf(n)}"/>${label(x + 17, y, name, "start", 11)}`;
  });
}

function svg(title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" fill="#111827" role="img" aria-label="${escapeText(title)}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="14" y="18" font-size="14" font-weight="600">${escapeText(title)}</text>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}
