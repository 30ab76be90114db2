import pg from "pg";

/** Hears a wish to stop in the middle of a statement too, of which some take minutes. */
export interface Canceller {
  /** Once nothing that begins from now on is cancelled any more. */
  settled(): Promise<void>;
  close(): void;
}

/** Cancels what the connections do when the signal says so. */
export async function cancelOn(
  signal: AbortSignal | undefined,
  databaseUrl: string,
  clients: readonly (pg.Client | null)[],
): Promise<Canceller> {
  const pids: number[] = [];
  for (const client of clients) {
    const found = await client?.query<{ pid: number }>("select pg_backend_pid() as pid");
    for (const { pid } of found?.rows ?? []) pids.push(pid);
  }
  let cancelled = Promise.resolve();
  const cancel = () => {
    // Where it can't be done, the statement ends by itself.
    cancelled = cancelAll(databaseUrl, pids).catch(() => {});
  };
  signal?.addEventListener("abort", cancel, { once: true });
  return { settled: () => cancelled, close: () => signal?.removeEventListener("abort", cancel) };
}

async function cancelAll(databaseUrl: string, pids: readonly number[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "medley seed, stop" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_cancel_backend(pid) from unnest($1::int[]) pid", [pids]);
  } finally {
    await client.end();
  }
}
