import { expect, test } from "vitest";
import { readAccountAddress, withNext } from "./account-address.ts";

test("an address says where to go on, what was refused and who joined", () => {
  expect(readAccountAddress({ next: "/p/1?a=b", error: "locked", joined: "yolanda" })).toEqual({
    next: "/p/1?a=b",
    refusal: { word: "locked" },
    joined: "yolanda",
  });
});

test("what leads elsewhere, or is no name, is left out", () => {
  const plain = { next: "/", refusal: null, joined: null };
  expect(readAccountAddress({})).toEqual(plain);
  expect(readAccountAddress({ next: "https://evil.example", joined: "<b>you</b>" })).toEqual(plain);
  expect(readAccountAddress({ next: ["/a", "/b"], joined: ["a", "b"] })).toEqual(plain);
});

test("the way on travels along, unless it is home", () => {
  expect(withNext("/sign-up", "/")).toBe("/sign-up");
  expect(withNext("/sign-up", "/p/1?a=b")).toBe("/sign-up?next=%2Fp%2F1%3Fa%3Db");
  expect(withNext("/sign-in", "/submit", { joined: "yo" })).toBe("/sign-in?joined=yo&next=%2Fsubmit");
  expect(withNext("/sign-in", "/", { joined: "yo" })).toBe("/sign-in?joined=yo");
});
