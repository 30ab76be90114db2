import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { fold } from "./fold.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

test("folds as the database does", async () => {
  const texts = [
    ...["Plain ASCII_1-2", "Größte Übung", "ÉTÉ à Łódź, Øre, Æsir, Œuvre, đ ð ħ ı", "Ёлка и Йод", "Ｆｕｌｌ ｶﾅ １２"],
    ...["ΆΣΣΟΣ ώ", "مُظَلَّة أَحْمَد", "שָׁלוֹם", "한국어 각", "神プレイ がぎ", "ﬁne ½ ™", "tiếng Việt", "ÀÉÎÕÜ"],
  ];
  const { rows } = await t.db.pool.query<{ folded: string }>(
    "select search_fold(x) as folded from unnest($1::text[]) x",
    [texts],
  );
  expect(rows.map((row) => row.folded)).toEqual(texts.map(fold));
  expect(fold("Größte Ёлка")).toBe("grosste елка");
});
