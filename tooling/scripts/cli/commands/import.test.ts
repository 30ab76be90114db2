import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { useMedley } from "../testing/use-medley.ts";

const medley = useMedley();

/** The example of docs/import.md. */
function example(): string {
  const text = readFileSync(new URL("../../../../docs/import.md", import.meta.url), "utf8");
  return /### An example\n\n```json\n(.*?)```/s.exec(text)?.[1] ?? "";
}

test("import takes the documented example in, tells bad lines and ends with code 2; export writes it, member by member", {
  timeout: 240_000,
}, async () => {
  const file = medley.path("example.jsonl");
  writeFileSync(file, example());
  const taken = await medley.run(["import", file]);
  expect(taken).toMatchObject({ code: 0, stderr: "" });
  expect(taken.stdout).toContain("Added 2 members, 1 clip, 2 comments, 2 votes, 1 favourite; 0 lines say");

  writeFileSync(file, `${example()}{"type":"vote","user":"alice","post":"17","value":1}\n`);
  const again = await medley.run(["import", file]);
  expect(again.stderr).toBe("line 9: user: Nobody votes on what is their own.\n1 line was refused.\n");
  expect(again.stdout).toContain("Added nothing; 8 lines say what is there already.");
  expect(again.code).toBe(2);

  expect(await medley.run(["import", medley.path("nothing.jsonl")])).toMatchObject({ code: 1 });

  const written = medley.path("bob.jsonl");
  expect(await medley.run(["export", written, "--user", "bob"])).toMatchObject({ code: 0, stderr: "" });
  const types = readFileSync(written, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).type);
  expect(types).toEqual(["user", "comment", "vote", "favorite"]);

  const reset = await medley.run(["reset-password", "bob", "--password-stdin"], "violet kettle under moss\n");
  expect(reset).toMatchObject({ code: 0, stderr: "" });
});
