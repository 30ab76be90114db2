import { expect, test } from "vitest";
import { highlight, snippetOf, wantedOf } from "./highlight.ts";
import { readText } from "./read-text.ts";

const marked = (q: string, text: string, replaced: Record<string, string> = {}) =>
  highlight(text, wantedOf(readText(q), replaced))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join("");

test.each<[string, string, string, Record<string, string>?]>([
  ["cat", "The cat ends the match", "The [cat] ends the match"],
  ["build", "Buildings of a builder", "[Buildings] of a [builder]"],
  ["flipping", "He flips it", "He [flips] it"],
  ["cafe", "Au café", "Au [café]"],
  ["grosse", "Größe, GROSSE", "[Größe], [GROSSE]"],
  ["speedr", "A speedrun", "A [speedrun]"],
  ["cat -dog", "Cat and dog", "[Cat] and dog"],
  ["終わ", "試合を終わらせる", "試合を[終わ]らせる"],
  ["猫", "猫と猫", "[猫]と[猫]"],
  ["helicoptr", "The helicopter", "The [helicopter]", { helicoptr: "helicopter" }],
  ["b", "<b>bold</b>", "<[b]>bold</[b]>"],
])("searching %s marks %s", (q, text, expected, replaced) => {
  expect(marked(q, text, replaced)).toBe(expected);
});

test("parts put together are the text, whatever is in it", () => {
  const text = "<img src=x onerror=alert(1)> & İstanbul ﬁre 猫 👩‍🚀 e\u0301t\u00e9";
  for (const q of ["img", "fire", "猫", "ete", "istanbul"]) {
    const parts = highlight(text, wantedOf(readText(q), {}));
    expect(parts.map((part) => part.text).join("")).toBe(text);
  }
});

test("a snippet is cut around the first hit, without Markdown's signs; without a hit there is none", () => {
  const text = `${"Some words before. ".repeat(20)}Then the **walrus** sings. ${"And words after. ".repeat(20)}`;
  const wanted = wantedOf(readText("walrus"), {});
  const said = snippetOf(text, wanted);
  const whole = said.map((part) => part.text).join("");
  expect(said.filter((part) => part.hit)).toEqual([{ text: "walrus", hit: true }]);
  expect(whole).toMatch(/^….*Then the walrus sings\..*…$/);
  expect(whole.length).toBeLessThan(210);
  expect(snippetOf("Nothing of it here", wanted)).toEqual([]);
});
