import http from "node:http";
import { text } from "node:stream/consumers";

export interface Sent {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  /** Keeps the connection for the next request. */
  agent?: http.Agent;
  /** Gives the request up. */
  signal?: AbortSignal;
}

export interface Received {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  json(): { error: { message: string; code: number; data: Record<string, unknown> }; result: { data: unknown } };
}

/** Sends a request exactly as given: unlike fetch, with any header, and with a path that nobody tidies up. */
export async function send(
  url: string,
  pathname: string,
  { method, headers, body, agent, signal }: Sent = {},
): Promise<Received> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const req = http.request({
      hostname,
      port,
      path: pathname,
      method: method ?? "GET",
      headers: headers ?? {},
      agent: agent ?? false,
      ...(signal ? { signal } : {}),
    });
    req.on("response", async (res) => {
      const received = await text(res).catch(() => "(cut off)");
      resolve({
        status: res.statusCode ?? 0,
        headers: res.headers,
        body: received,
        json: () => JSON.parse(received),
      });
    });
    req.on("error", reject);
    req.end(body);
  });
}

/** A mutation, as a program sends it. */
export function post(
  url: string,
  pathname: string,
  body: unknown,
  headers: http.OutgoingHttpHeaders = {},
): Promise<Received> {
  const sent = { "content-type": "application/json", ...headers };
  return send(url, pathname, { method: "POST", headers: sent, body: JSON.stringify(body) });
}
