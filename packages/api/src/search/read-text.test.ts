import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const said = (text: string) =>
  readText(text).map((terms) =>
    terms.map(
      ({ words, not, phrase, prefix }) => `${not ? "-" : ""}${phrase ? `"${words}"` : words}${prefix ? "*" : ""}`,
    ),
  );

test.each([
  ["horse helicopter", [["horse", "helicopter*"]]],
  ['"one paw" cat -dog', [['"one paw"', "cat", "-dog"]]],
  ['-"red light" heist', [['-"red light"', "heist*"]]],
  ["cats or dogs OR parrot", [["cats"], ["dogs"], ["parrot*"]]],
  ["“one paw” «red light»", [['"one paw"', '"red light"']]],
  ['"never closed', [['"never closed"']]],
  ["  ", []],
  ["or", []],
  ["- -- ! ？", []],
  ["counter-strike", [["counter-strike*"]]],
  ["猫 動画", [["猫", "動画*"]]],
] as const)("reads %s", (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test("reads no more than sixteen words", () => {
  expect(readText("a ".repeat(100))[0]).toHaveLength(16);
});
