import { describe, expect, test } from "vitest";
import { problemsOf, problemsOfIssues, readRefusal, refusalOf, refusalWords } from "./refusal.ts";

describe("an address a form led back to", () => {
  test("says what was refused, where, and for how long", () => {
    expect(readRefusal({ error: "locked", retryAfter: "840" })).toEqual({ word: "locked", retryAfterSeconds: 840 });
    expect(readRefusal({ error: "invalid", field: "email" })).toEqual({ word: "invalid", field: "email" });
  });

  test.each([{}, { error: ["a", "b"] }, { error: "<b>call us</b>" }, { error: "" }])("%j says nothing", (params) => {
    expect(readRefusal(params)).toBeNull();
  });

  test.each(["-3", "soon", "1e9", ""])("a wait of %j is left out", (retryAfter) => {
    expect(readRefusal({ error: "locked", retryAfter })).toEqual({ word: "locked" });
  });

  test("can't put its own words onto our page", () => {
    expect(refusalWords({ word: "your_account_was_hacked", field: "constructor" })).toBe(
      "That didn’t work. Try again.",
    );
    expect(refusalWords({ word: "constructor" })).toBe("That didn’t work. Try again.");
    expect(refusalWords({ word: "invalid", field: "constructor" })).toBe("That didn’t work. Try again.");
  });
});

describe("words", () => {
  test("tell the wait of a lock and of a limit", () => {
    expect(refusalWords({ word: "locked", retryAfterSeconds: 840 })).toBe(
      "Too many wrong passwords. Try again in 14 minutes.",
    );
    expect(refusalWords({ word: "rate_limited", retryAfterSeconds: 1 })).toBe(
      "That’s a lot of tries at once. Try again in 1 second.",
    );
    expect(refusalWords({ word: "locked" })).toBe("Too many wrong passwords. Try again in a while.");
  });

  test("are the server's own where it knows more", () => {
    const banned = { code: "forbidden", facts: { reason: "banned" }, message: "Banned: spam", requestId: "r" } as const;
    expect(refusalWords(refusalOf(banned))).toBe("Banned: spam");
    expect(refusalWords({ word: "banned" })).toBe("This account is banned.");
    const short = { code: "invalid", facts: { field: "password" }, message: "Too short", requestId: "r" } as const;
    expect(refusalWords(refusalOf(short))).toBe("Too short");
  });
});

describe("problems", () => {
  test("stand beside the field when the form has it, else with the form", () => {
    const refusal = { word: "username_taken", field: "username" };
    const text = "Somebody has this name already.";
    expect(problemsOf(refusal, ["username", "email"])).toEqual({ fields: { username: text } });
    expect(problemsOf(refusal, ["email"])).toEqual({ fields: {}, form: text });
    expect(problemsOf(null, ["email"])).toEqual({ fields: {} });
  });

  test("of a wrong sign-in stand beside the password", () => {
    expect(problemsOf({ word: "wrong_credentials" }, ["identifier", "password"]).fields).toHaveProperty("password");
  });

  test("of a schema are the first of each field", () => {
    const issues = [
      { path: ["email"], message: "first" },
      { path: ["email"], message: "second" },
      { path: ["username"], message: "other" },
    ];
    expect(problemsOfIssues(issues)).toEqual({ fields: { email: "first", username: "other" } });
  });
});
