import { useTestDatabase } from "@medley/db/testing";
import pg from "pg";
import { expect, test } from "vitest";
import { copyRows, type Table } from "./copy.ts";

interface Row {
  at: Date;
  words: string;
  maybe: string | null;
  numbers: readonly number[];
  yes: boolean;
}

const things: Table<Row> = {
  name: "things",
  columns: { at: "at", words: "words", maybe: "maybe", numbers: "numbers", yes: "yes" },
};

const database = useTestDatabase();

test("whatever a text holds arrives as it was, however many rows there are", async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    "create temporary table things (at timestamptz, words text, maybe text, numbers integer[], yes boolean)",
  );
  const texts = ["", "\\N", "\\.", "a\tb\nc\rd\\e\\n", "NULL", "神プレイ 🎬", "{1,2}", "'\"$1;--"];
  const row = (words: string, at: number): Row => ({
    ...{ words, at: new Date(1_700_000_000_000 + at), maybe: at % 2 === 0 ? null : words },
    ...{ numbers: Array.from({ length: at % 3 }, (_, n) => n + 1), yes: at % 2 === 0 },
  });
  const rows = Array.from({ length: 20_000 }, (_, at) => row(`${texts[at % texts.length]}`, at));
  await copyRows(client, things, rows);
  const { rows: found } = await client.query<Row>("select * from things order by at");
  expect(found).toEqual(rows);
  await client.end();
});
