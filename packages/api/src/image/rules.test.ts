import { expect, test } from "vitest";
import { fileNameOf, titleOf } from "./rules.ts";

test.each([
  ["Sunset_over-the.sea.JPG", "Sunset over the sea"],
  ["IMG_2041.jpeg", "IMG 2041"],
  ["ab.png", "Image ab"],
  ["日本.webp", "Image 日本"],
  [".png", "Image"],
  ["", "Image"],
  ["---.gif", "Image"],
  ["no ending", "no ending"],
  [`${"long ".repeat(60)}.png`, "long ".repeat(38).trim()],
])("the title out of %j is %j", (fileName, title) => {
  expect(titleOf(fileName)).toBe(title);
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\me\\cat.png", "cat.png"],
  ["a\u0000b\u202egnp.png", "abgnp.png"],
  ["/", "image"],
  ["x".repeat(400), "x".repeat(255)],
])("of a file called %j nothing but its name is kept", (given, name) => {
  expect(fileNameOf(given)).toBe(name);
});
