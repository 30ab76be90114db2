/** OKLCH as a hex colour; chroma gives way where the screen can't show it. Björn Ottosson, "A perceptual color space". */
export function oklch(lightness: number, chroma: number, hue: number): string {
  for (let kept = chroma; ; kept -= 0.01) {
    const rgb = linearRgb(lightness, Math.max(0, kept), hue);
    const shown = rgb.every((part) => part > -0.002 && part < 1.002);
    if (shown || kept <= 0) return `#${rgb.map(channel).join("")}`;
  }
}

function linearRgb(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function channel(linear: number): string {
  const part = Math.min(1, Math.max(0, linear));
  const encoded = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}
