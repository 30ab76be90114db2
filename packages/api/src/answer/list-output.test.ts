import { describe, expect, test } from "vitest";
import { z } from "zod";
import { lastingPart } from "./lasting.ts";
import { listOutput } from "./list-output.ts";
import { spell } from "./spell.ts";

const Item = z.strictObject({ id: z.int(), note: z.strictObject({ text: z.string() }).nullable() });
const Page = z.strictObject({ items: z.array(Item), next: z.string().nullable(), more: z.boolean().optional() });
const output = listOutput(Page, "items");

const note = (text: string) => ({ text });
const lasting = (id: number, text = "Ünï") => lastingPart({ id }, "anybody", () => ({ note: note(text), id }));

describe("a long list's output", () => {
  test("is what the schema makes of it", () => {
    const page = { items: [lasting(1), { id: 2, note: null }], next: null };
    expect(output.parse(page)).toEqual(Page.parse(page));
  });

  test.each<[string, object]>([
    ["an item", { items: [{ id: "1", note: null }], next: null }],
    ["an item with more than it should tell", { items: [{ id: 1, note: null, secret: 1 }], next: null }],
    ["a lasting item", { items: [lastingPart({}, "anybody", () => ({ id: 1, note: { text: 1 } }))], next: null }],
    ["what is around the items", { items: [], next: 1 }],
    ["a page without items", { next: null }],
  ])("%s that is wrong is refused, at every try", (_, page) => {
    expect(() => output.parse(page)).toThrow(z.ZodError);
    expect(() => output.parse(page)).toThrow(z.ZodError);
  });

  test("holds a lasting item once checked, which nobody can change", () => {
    const item = lasting(1);
    const [first] = output.parse({ items: [item], next: null }).items;
    const [again] = output.parse({ items: [item], next: "x" }).items;
    expect(again).toBe(first);
    expect(() => Object.assign(first?.note ?? {}, { text: "other" })).toThrow(TypeError);
  });

  test("two kinds of items are checked each by its own schema", () => {
    const item = lasting(1);
    output.parse({ items: [item], next: null });
    const narrow = listOutput(z.strictObject({ items: z.array(z.strictObject({ id: z.int() })) }), "items");
    expect(() => narrow.parse({ items: [item] })).toThrow(z.ZodError);
  });
});

describe("one object for all who see the same", () => {
  test("lasts until something of it changed, each reader's apart", () => {
    const source = {};
    let score = 1;
    const part = (seenBy: string) =>
      lastingPart(
        source,
        seenBy,
        () => ({ score }),
        (known) => known.score === score,
      );
    const first = part("a");
    expect(part("a")).toBe(first);
    expect(part("b")).not.toBe(first);
    score = 2;
    expect(part("a")).toEqual({ score: 2 });
  });
});

describe("an answer's JSON", () => {
  /** Its lasting items were met before. */
  function again(page: object) {
    output.parse(page);
    return output.parse(page);
  }

  test.each<[string, object]>([
    [
      "a list with lasting items",
      again({ items: [lasting(1), { id: 2, note: null }, lasting(3)], next: '"', more: true }),
    ],
    ["what is left out", { ...again({ items: [lasting(1)], next: null }), more: undefined }],
    ["an empty list", again({ items: [], next: null })],
    ["no list", { a: 1, b: undefined, c: [{ d: "ü" }] }],
    ["an array", [1, { a: 2 }]],
  ])("%s is written as JSON.stringify writes it", (_, data) => {
    expect(spell(data).toString()).toBe(JSON.stringify(data));
    expect(spell(data).toString()).toBe(JSON.stringify(data));
  });
});
