import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { givenPost } from "@medley/api/testing";
import { expect, test } from "vitest";
import { environmentWith } from "../../server/env.ts";
import { givenPerson, givenToken } from "../testing/people.ts";
import { useMedley } from "../testing/use-medley.ts";

const medley = useMedley();
const example = path.join(import.meta.dirname, "../../../../examples/typed-client");

/** Runs the example as its comment tells developers to. */
async function runExample(variables: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", "main.ts"], {
    cwd: example,
    env: environmentWith({ MEDLEY_URL: medley.url, ...variables }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, err, code };
}

test("the example with a token prints the hot feed, votes and comments", async () => {
  const ada = await givenPerson(medley, "ada", { displayName: "Ada L." });
  const ben = await givenPerson(medley, "ben");
  await givenPost(medley.db, { authorId: ben.id, title: "My own", up: 5 });
  const postId = await givenPost(medley.db, { authorId: ada.id, title: "Checkmate in two" });

  const { out, err, code } = await runExample({ MEDLEY_TOKEN: await givenToken(medley, ben, "write") });
  expect({ err, code }).toEqual({ err: "", code: 0 });
  expect(out).toMatch(/^ {4}5 {2}My own {2}\(ben\)\n {4}0 {2}Checkmate in two {2}\(Ada L\.\)\n/);
  const [, said] = /Voted: the score is 1\. Commented: (\S+)/.exec(out) ?? [];

  expect(await medley.db.prisma.postVote.findMany()).toMatchObject([{ userId: ben.id, postId, value: 1 }]);
  const comments = await medley.db.prisma.comment.findMany({ include: { text: true } });
  expect(comments).toMatchObject([
    { id: said, postId, authorId: ben.id, text: { markdown: "Hello from the typed client!" } },
  ]);
});

test("the example without a token only reads, and with a bad one says what is wrong", async () => {
  const visitor = await runExample({ MEDLEY_TOKEN: "" });
  expect(visitor).toMatchObject({ code: 0, out: expect.stringContaining("Set MEDLEY_TOKEN") });
  const refused = await runExample({ MEDLEY_TOKEN: "mt_nonsense" });
  expect(refused).toEqual({ code: 1, out: "", err: "unauthenticated: This API token is not valid.\n" });
});
