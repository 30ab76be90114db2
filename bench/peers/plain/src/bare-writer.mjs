// A server that does nothing but send one statement for each vote it is posted.
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import pg from "pg";

const [, , databaseUrl] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 25, min: 25 });
const text = `insert into post_votes (user_id, post_id, value) values ($1, $2, $3)
  on conflict (user_id, post_id) do update set value = excluded.value where post_votes.value <> excluded.value`;
const answer = Buffer.from('{"ok":true}');
const headers = { "Content-Type": "application/json", "Content-Length": answer.length };

const server = createServer(async (req, res) => {
  const { userId, postId, value } = /** @type {{ userId: string, postId: string, value: number }} */ (await json(req));
  try {
    await pool.query({ name: "vote", text, values: [userId, postId, value] });
    res.writeHead(200, headers).end(answer);
  } catch {
    res.writeHead(500).end();
  }
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("disconnect", () => process.exit(0));
