import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordWeakness } from "./password-rules.ts";

const owner = { username: "Frankie", email: "f.stone@example.org" };

test.each([
  ["my-FRANKIE-secret", "contains_name"],
  ["xx f.stone 1987 xx", "contains_name"],
  ["aaaaaaaaaaaa", "repetitive"],
  ["abababababab", "repetitive"],
  ["kettlemosskettlemoss", "repetitive"],
  ["xyzzy1xyzzy1xyzzy1", "repetitive"],
  ["abcdefghijkl", "sequence"],
  ["987654321098", "sequence"],
  ["qwertyuiop12", "sequence"],
  ["1q2w3e4r5t6y", "sequence"],
  ["mnbvcxz lkjhgfdsa", "sequence"],
  ["193820475610", "common"],
  ["Password1234", "common"],
  ["P@ssw0rd2024!", "common"],
  ["passwordpassword", "repetitive"],
  ["letmeinplease", "common"],
  ["DragonMaster99", "common"],
  ["ILoveYou143!!", "common"],
  ["Minecraft2011", "common"],
  ["correct horse battery staple", "common"],
])("%s is %s", (password, weakness) => {
  expect(passwordWeakness(password, owner)).toBe(weakness);
});

test.each([
  "violet kettle under moss",
  "dragon parade wet cement",
  "tR7#pQ2!zL9@",
  "ein Fahrrad im Regen",
  "привет мир как дела",
  "雨の日に自転車で出かけます",
  "monkey$8(2)#;9182",
])("%s will do", (password) => {
  expect(passwordWeakness(password, owner)).toBeNull();
});

test("random passwords of a manager will do", () => {
  const random = fc
    .uint8Array({ minLength: 15, maxLength: 15 })
    .map((bytes) => Buffer.from(bytes).toString("base64url"));
  fc.assert(
    fc.property(
      random.filter((text) => new Set(text).size > 8),
      (password) => passwordWeakness(password, { username: "zz_9", email: null }) !== "common",
    ),
  );
});

test("any text gets an answer, in no time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 12, maxLength: 128 }), (password) => {
      expect([null, "contains_name", "repetitive", "sequence", "common"]).toContain(passwordWeakness(password, owner));
    }),
  );
});
