/** A colour token's value in each theme, as linear sRGB in 0…1. */
export type TokenPair = { light: Rgb; dark: Rgb };
type Rgb = readonly [number, number, number];

const oklchPattern = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g;

/** Reads every opaque `--color-…` token out of a stylesheet; translucent ones have no contrast of their own. */
export function readColorTokens(css: string): Map<string, TokenPair> {
  const tokens = new Map<string, TokenPair>();
  for (const [, name, value] of css.matchAll(/--color-([\w-]+):\s*([^;]+);/g)) {
    const colors = [...(value ?? "").matchAll(oklchPattern)].map((match) =>
      oklchToLinearRgb(Number(match[1]), Number(match[2]), Number(match[3])),
    );
    const [light, dark] = colors;
    if (name && light) tokens.set(name, { light, dark: dark ?? light });
  }
  return tokens;
}

/** WCAG 2.2 contrast ratio of two linear sRGB colours, 1…21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Whether a linear sRGB colour can be shown on an ordinary screen without being clipped. */
export function isInGamut(color: Rgb): boolean {
  return color.every((channel) => channel >= -0.002 && channel <= 1.002);
}

function luminance([red, green, blue]: Rgb): number {
  const clamp = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

/** CSS Color 4, section 10.8: OKLCh to OKLab to LMS to linear sRGB. */
function oklchToLinearRgb(lightness: number, chroma: number, hueDegrees: number): Rgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
