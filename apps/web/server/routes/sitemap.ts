import { type App, findSitemapPart, listSitemapParts, ProductError, type SitemapEntry } from "@medley/api/server";
import type { Exchange, Route } from "../http/exchange.ts";
import type { AnswerReady } from "../ready/ready-answers.ts";
import { recorded } from "../ready/record.ts";
import { sendRecorded } from "../ready/send-recorded.ts";
import { xml, xmlDocument } from "../xml/xml.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const folder = "/sitemaps/";

/**
 * What search engines find here: an index, its parts (posts, albums, members, games, tags), and robots.txt, which names
 * the index. Only what every visitor's lists show.
 */
export function sitemapRoutes(app: App, answerReady: AnswerReady): Route[] {
  const { publicUrl } = app.config;
  const at = (address: string) => new URL(address, publicUrl).href;
  const plain = { methods: ["GET", "HEAD"], maxBodyBytes: 0 };
  const route = (name: string, at: string, type: string, make: (exchange: Exchange) => Promise<Buffer>): Route => ({
    ...{ name, at, ...plain },
    async handle(exchange) {
      const headers = new Headers({ "content-type": `${type}; charset=utf-8` });
      const ready = async () => recorded(200, headers, await make(exchange));
      if (!(await answerReady(exchange, ready))) await sendRecorded(exchange, await ready());
    },
  });
  return [
    route("sitemap", "/sitemap.xml", "application/xml", async () => {
      const parts = await listSitemapParts(app);
      return xmlDocument(xml`<sitemapindex xmlns="${namespace}">
${parts.map((name) => xml`<sitemap><loc>${at(`${folder}${name}.xml`)}</loc></sitemap>\n`)}</sitemapindex>`);
    }),
    route("sitemap", folder, "application/xml", async ({ pathname }) => {
      const [, name = ""] = /^([a-z]+-\d+)\.xml$/.exec(pathname.slice(folder.length)) ?? [];
      const entries = await findSitemapPart(app, name);
      if (!entries) throw new ProductError("not_found", "There is no sitemap at this address.");
      return partDocument(entries, at);
    }),
    route("robots", "/robots.txt", "text/plain", async () =>
      Buffer.from(`User-agent: *\nDisallow: /api/\nDisallow: /search\n\nSitemap: ${at("/sitemap.xml")}\n`),
    ),
  ];
}

function partDocument(entries: readonly SitemapEntry[], at: (address: string) => string): Buffer {
  const images = "http://www.google.com/schemas/sitemap-image/1.1";
  return xmlDocument(xml`<urlset xmlns="${namespace}" xmlns:image="${images}">
${entries.map(({ path, changedAt, picture }) => {
  const image = picture && xml`<image:image><image:loc>${at(picture)}</image:loc></image:image>`;
  return xml`<url><loc>${at(path)}</loc>${changedAt && xml`<lastmod>${changedAt}</lastmod>`}${image}</url>\n`;
})}</urlset>`);
}
