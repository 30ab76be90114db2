import { describe, expect, it } from "vitest";
import { line, prose } from "./text.ts";

describe("a line", () => {
  it("is trimmed, on one line and composed", () => {
    expect(line(1, 50).parse("  Cafe\u0301 \n au\tlait ")).toBe("Café au lait");
  });

  it("is measured in characters, as the database measures it", () => {
    expect(line(3, 200).safeParse("🎮🎮").success).toBe(false);
    expect(line(3, 200).safeParse("🎮".repeat(200)).success).toBe(true);
    expect(line(3, 200).safeParse("🎮".repeat(201)).success).toBe(false);
  });

  it("loses what can't be stored or would deceive", () => {
    expect(line(1, 50).parse("a\u0000b\u202ec\ud800")).toBe("abc");
  });

  it("needs something to see", () => {
    expect(line(3, 50).safeParse("\u200b\u200b\u200b\u200b").success).toBe(false);
  });
});

describe("prose", () => {
  it("keeps its lines", () => {
    expect(prose(50).parse("one\r\ntwo\rthree\n\n")).toBe("one\ntwo\nthree");
  });

  it("is refused beyond its length", () => {
    expect(prose(5).safeParse("123456").success).toBe(false);
  });
});
