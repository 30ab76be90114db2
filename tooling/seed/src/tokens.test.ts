import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashSecret } from "@medley/api/secrets";
import { useTestDatabase } from "@medley/db/testing";
import { expect, test } from "vitest";
import { seed } from "./seed.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { giveTokens, keepTokens } from "./tokens.ts";

const database = useTestDatabase();
const folder = temporaryFolder();

test("as many members as wanted get a token that may write, kept where only its owner reads it", async () => {
  await seed({ databaseUrl: database.url, dataDir: null, size: "demo", log: () => {} });
  const file = path.join(folder, "tokens.txt");
  writeFileSync(file, "older\n", { mode: 0o644 });
  keepTokens(file, await giveTokens(database.url, 20));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(20);
  for (const line of lines) {
    const [username, token = ""] = line.split(" ");
    const { rows } = await database.pool.query(
      "select u.username, t.scope from tokens t join users u on u.id = t.user_id where t.token_hash = $1",
      [hashSecret(token)],
    );
    expect(rows).toEqual([{ username, scope: "write" }]);
  }
});
