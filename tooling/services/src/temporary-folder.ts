import { chownSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeSharedFolder, sharedFolder } from "./binaries.ts";
import { canEnter } from "./reach.ts";
import type { Account } from "./run.ts";

/** A new folder of the account's, in the temporary folder, or in another one when it can't enter that. */
export async function temporaryFolder(name: string, account?: Account): Promise<string> {
  for (const parent of [os.tmpdir(), "/tmp", sharedFolder]) {
    if (parent === sharedFolder) makeSharedFolder();
    const folder = mkdtempSync(path.join(realpathSync(parent), `${name}-`));
    if (account) chownSync(folder, account.uid, account.gid);
    if (await canEnter(account, folder)) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Error(`The user ${account?.name} can enter no temporary folder`);
}
