import { createServer } from "node:http";
import { countStatements, createDatabase } from "@medley/db";
import { naiveFeed, naivePost, naiveProfile } from "./naive.ts";

/** What this server says of itself at /figures, for the phases' table. */
export interface NaiveFigures {
  requests: number;
  statements: number;
  cpuSeconds: number;
  memoryBytes: number;
  connections: number;
}

const [, , databaseUrl = ""] = process.argv;
const db = createDatabase({ url: databaseUrl, applicationName: "naive", limits: { statementTimeoutMs: 60_000 } });
const count = { statements: 0, milliseconds: 0 };
let requests = 0;

async function read(url: URL): Promise<unknown> {
  const { prisma } = db;
  const { searchParams } = url;
  const of = (name: string) => searchParams.get(name) ?? "";
  if (url.pathname === "/feed") return naiveFeed(prisma, { limit: 50, readerId: null, hot: true });
  if (url.pathname === "/tag") return naiveFeed(prisma, { limit: 50, readerId: null, tag: of("slug") });
  if (url.pathname === "/post") return naivePost(prisma, of("id"));
  return naiveProfile(prisma, of("username"));
}

function figures(): NaiveFigures {
  const { user, system } = process.cpuUsage();
  return {
    requests,
    statements: count.statements,
    cpuSeconds: (user + system) / 1e6,
    memoryBytes: process.memoryUsage.rss(),
    connections: db.pool.totalCount,
  };
}

const server = createServer(async (req, res) => {
  const url = new URL(req.url ?? "/", "http://127.0.0.1");
  try {
    const told = url.pathname === "/figures";
    if (!told) requests += 1;
    const answer = told ? figures() : await countStatements(count, () => read(url));
    const body = JSON.stringify(answer);
    res.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }).end(body);
  } catch (error) {
    res.writeHead(500).end(String(error));
  }
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("disconnect", () => process.exit(0));
