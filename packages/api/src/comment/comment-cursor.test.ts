import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeCursor } from "../cursor.ts";
import { placeOf, siblingCursor } from "./comment-cursor.ts";

const id = "01a20320-a200-778a-b6a4-01a922797f6b";

describe("a comment's cursor", () => {
  it("carries every double exactly", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("best", "controversial"),
        (key, sort) => {
          const place = placeOf(sort, siblingCursor(sort, { key, id }));
          expect(place).toEqual({ key: key === 0 ? 0 : key, id });
        },
      ),
    );
  });

  it("carries dates to the millisecond", () => {
    const key = Date.UTC(2026, 10, 22, 12, 0, 0, 123);
    expect(placeOf("old", siblingCursor("old", { key, id }))).toEqual({ key, id });
  });

  it("may stand before the first", () => {
    expect(placeOf("best", siblingCursor("best", undefined))).toBeNull();
    expect(placeOf("best", undefined)).toBeNull();
  });

  it.each([
    ["of another sort", siblingCursor("new", { key: 1, id })],
    ["that is no cursor", "x"],
    ["with more in it", encodeCursor({ sort: "best", after: null, more: 1 })],
    ["without a number", encodeCursor({ sort: "best", after: { key: "1", id } })],
    ["without an id", encodeCursor({ sort: "best", after: { key: 1, id: "x" } })],
  ])("%s is refused", (_, cursor) => {
    expect(() => placeOf("best", cursor)).toThrow(
      expect.objectContaining({ facts: { reason: "bad_cursor", field: "cursor" } }),
    );
  });

  it("is refused with a date that no database knows", () => {
    for (const key of [-1, 8.64e15, 1.5]) {
      const cursor = encodeCursor({ sort: "new", after: { key, id } });
      expect(() => placeOf("new", cursor)).toThrow(expect.objectContaining({ code: "invalid" }));
    }
  });
});
