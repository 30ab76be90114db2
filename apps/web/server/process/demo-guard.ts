import { existsSync } from "node:fs";
import path from "node:path";
import { isLoopback } from "../http/addresses.ts";
import { type Settings, SettingsError } from "../settings.ts";

/** Demo accounts have passwords that lie in a file, so nobody but this machine may reach them. Throws SettingsError. */
export function refuseDemoBeyondLoopback({ host, dataDir }: Settings): void {
  const file = path.join(dataDir, "demo-accounts.txt");
  if (isLoopback(host) || !existsSync(file)) return;
  throw new SettingsError(
    `HOST ${host} would let others reach this site, and it has demo accounts (${file}). ` +
      "Keep HOST on 127.0.0.1, or start with a fresh MEDLEY_DATA_DIR and MEDLEY_DEMO=0",
  );
}
