import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { avatarHues } from "../avatar-hue.ts";
import { contrastRatio, isInGamut, readColorTokens } from "./contrast.ts";

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), "utf8");
const tokens = readColorTokens(read("tokens.css"));
const themes = ["light", "dark"] as const;
const paper = ["surface-0", "surface-1", "surface-2"];

/** Each ink with every ground it is set on in the components. */
const text: [ink: string, grounds: string[]][] = [
  ["ink-1", [...paper, "surface-3", "accent-soft", "down-soft", "good-soft", "warn-soft", "bad-soft"]],
  ["ink-2", [...paper, "surface-3", "accent-soft", "down-soft", "good-soft", "warn-soft", "bad-soft"]],
  ["ink-3", [...paper]],
  ["accent-ink", [...paper, "accent-soft"]],
  ["down-ink", [...paper, "down-soft"]],
  ["good", [...paper, "good-soft"]],
  ["warn", [...paper, "warn-soft"]],
  ["bad", [...paper, "bad-soft"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["on-bad", ["bad-fill"]],
];

/** Icons, edges of controls and the focus ring: 3:1. */
const shapes: [mark: string, grounds: string[]][] = [
  ["edge", ["surface-0", "surface-1"]],
  ["accent-ink", [...paper, "surface-3"]],
  ["accent-mark", [...paper, "surface-3", "accent-soft"]],
  ["down-mark", [...paper, "surface-3", "down-soft"]],
  ["bad", [...paper]],
];

function token(name: string) {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`tokens.css has no --color-${name}`);
  return pair;
}

function ratios(pairs: [string, string[]][]) {
  return themes.flatMap((theme) =>
    pairs.flatMap(([mark, grounds]) =>
      grounds.map((ground) => ({
        theme,
        mark,
        ground,
        ratio: contrastRatio(token(mark)[theme], token(ground)[theme]),
      })),
    ),
  );
}

describe("colour tokens", () => {
  test("black on white is 21:1, so the arithmetic is right", () => {
    const known = readColorTokens("--color-k: light-dark(oklch(0 0 0), oklch(1 0 0));").get("k");
    expect(known && contrastRatio(known.light, known.dark)).toBeCloseTo(21, 1);
  });

  test.each(ratios(text))("$mark reads on $ground in $theme", ({ ratio }) => {
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  test.each(ratios(shapes))("$mark is seen on $ground in $theme", ({ ratio }) => {
    expect(ratio).toBeGreaterThanOrEqual(3);
  });

  test.each([...tokens.keys()])("%s is a colour every screen can show", (name) => {
    for (const theme of themes) expect(isInGamut(token(name)[theme]), theme).toBe(true);
  });
});

describe("an avatar's initials", () => {
  const css = read("avatar.css");
  const hues = [...css.matchAll(/data-hue="(\d+)"\] \{\s*--hue: (\d+)/g)].map(([, name, hue]) => ({ name, hue }));

  test("have a colour for every hue a name can get", () => {
    expect(hues.map(({ name }) => Number(name))).toEqual(Array.from({ length: avatarHues }, (_, index) => index));
  });

  test.each(hues)("read on hue $hue", ({ hue }) => {
    const own = readColorTokens(
      css
        .replaceAll("var(--hue)", String(hue))
        .replace("background:", "--color-ground:")
        .replace("color: ", "--color-ink: "),
    );
    const [ground, ink] = [own.get("ground"), own.get("ink")];
    for (const theme of themes) {
      expect(ground && ink && contrastRatio(ink[theme], ground[theme]), theme).toBeGreaterThanOrEqual(4.5);
      expect(ground && isInGamut(ground[theme]), theme).toBe(true);
    }
  });
});
