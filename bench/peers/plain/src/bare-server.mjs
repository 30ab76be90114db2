// A server that does nothing but send the same bytes: what any other can be compared with.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [, , file, contentType] = process.argv;
const body = readFileSync(file ?? "");
const headers = { "Content-Type": contentType ?? "application/json", "Content-Length": body.length };

const server = createServer((_req, res) => {
  res.writeHead(200, headers);
  res.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("disconnect", () => process.exit(0));
