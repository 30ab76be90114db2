export const width = 640;
export const height = 360;

export type Point = readonly [x: number, y: number];

/** Collects the parts of one picture as SVG. */
export interface Canvas {
  add(...parts: string[]): void;
  /** A fill that changes from one colour to the next, from the top down or from the left to the right. */
  fade(colors: readonly string[], direction?: "down" | "across"): string;
  /** A fill that is brightest in its middle and nothing at its edge. */
  glow(color: string, strength?: number): string;
  svg(): string;
}

export function createCanvas(): Canvas {
  const defs: string[] = [];
  const body: string[] = [];
  const define = (of: (id: string) => string) => {
    const id = `f${defs.length}`;
    defs.push(of(id));
    return `url(#${id})`;
  };
  return {
    add: (...parts) => void body.push(...parts),
    fade: (colors, direction = "down") =>
      define((id) => {
        const end = direction === "down" ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
        const stops = colors.map((color, at) => `<stop offset="${at / (colors.length - 1)}" stop-color="${color}"/>`);
        return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${stops.join("")}</linearGradient>`;
      }),
    glow: (color, strength = 1) =>
      define((id) => {
        const stop = (offset: number, opacity: number) =>
          `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity * strength}"/>`;
        return `<radialGradient id="${id}">${stop(0, 1)}${stop(0.35, 0.45)}${stop(0.7, 0.1)}${stop(1, 0)}</radialGradient>`;
      }),
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<defs>${defs.join("")}</defs>${body.join("").replace(/\d+\.\d\d+/g, (value) => short(Number(value)))}</svg>`,
  };
}

const short = (value: number) => String(Math.round(value * 10) / 10);
const look = (fill: string, opacity: number) => `fill="${fill}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}`;

export function rect(
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  { opacity = 1, round = 0 } = {},
): string {
  const corners = round > 0 ? ` rx="${short(round)}"` : "";
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}"${corners} ${look(fill, opacity)}/>`;
}

export function disc(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${look(fill, opacity)}/>`;
}

export function oval(x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" ${look(fill, opacity)}/>`;
}

export function shape(points: readonly Point[], fill: string, opacity = 1): string {
  return `<polygon points="${points.map(([x, y]) => `${short(x)},${short(y)}`).join(" ")}" ${look(fill, opacity)}/>`;
}

export function outline(path: string, fill: string, opacity = 1): string {
  return `<path d="${path}" ${look(fill, opacity)}/>`;
}

export function stroke(path: string, color: string, thickness: number, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${thickness}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function ring(x: number, y: number, radius: number, color: string, thickness: number, opacity = 1): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="none" stroke="${color}" stroke-width="${thickness}" stroke-opacity="${opacity}"/>`;
}

export function group(parts: readonly string[], transform: string): string {
  return `<g transform="${transform}">${parts.join("")}</g>`;
}

/** A smooth line through points, as a path that goes on from the first. */
export function through(points: readonly Point[]): string {
  return points
    .map(([x, y], at) => {
      const before = points[at - 1];
      if (!before) return `M${short(x)} ${short(y)}`;
      const half = (before[0] + x) / 2;
      return `C${short(half)} ${short(before[1])} ${short(half)} ${short(y)} ${short(x)} ${short(y)}`;
    })
    .join("");
}
