export interface Point {
  x: number;
  y: number;
}

/** A round number not below the greatest value, so that a chart's upper edge can be read: 1, 2, 5, 10, 20 … */
export function niceCeiling(greatest: number): number {
  if (!(greatest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(greatest));
  const step = [1, 2, 5, 10].find((one) => one * power >= greatest * 0.999) ?? 10;
  return step * power;
}

/** Where values lie in a box of 100 × 100, evenly spaced, zero at the bottom; null leaves a gap. */
export function placePoints(values: readonly (number | null)[], ceiling: number): (Point | null)[] {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  return values.map((value, index) => {
    if (value === null) return null;
    return { x: round(index * step), y: round(100 - Math.min(1, Math.max(0, value / ceiling)) * 100) };
  });
}

/** The points as a line for an SVG path; begins anew after each gap. A lone point is drawn as a short dash. */
export function linePath(points: readonly (Point | null)[]): string {
  let path = "";
  for (const [index, point] of points.entries()) {
    if (!point) continue;
    const begins = !points[index - 1];
    path += `${begins ? "M" : "L"}${point.x} ${point.y}`;
    if (begins && !points[index + 1]) path += `h0.6`;
  }
  return path;
}

/** The ground under the line, down to zero. */
export function areaPath(points: readonly (Point | null)[]): string {
  let path = "";
  let from: Point | null = null;
  for (const [index, point] of points.entries()) {
    if (!point) continue;
    from ??= point;
    path += `${from === point ? "M" : "L"}${point.x} ${point.y}`;
    if (points[index + 1]) continue;
    path += `V100H${from.x}Z`;
    from = null;
  }
  return path;
}

const round = (value: number) => Math.round(value * 100) / 100;
