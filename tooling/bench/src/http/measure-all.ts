import { createDatabase } from "@medley/db";
import { reads } from "../operations/reads.ts";
import { orFailedRow, type Row } from "../rows/row.ts";
import { letEverythingIn, startSite } from "../site/server.ts";
import { allOn, cachesOff, turnSwitches } from "../site/switches.ts";
import { type HttpGiven, measurePage, measureRead, measureT3, measureVotes } from "./http-rows.ts";

type Measure = (at: HttpGiven) => Promise<Row[]>;

/** Cold is measured over HTTP for what differs most: the way from the caches to the socket is the same for all. */
const alsoCold = ["visitor", "signed in", "by tag", "newest", "post page", "comment tree", "profile"];

/** Everything over HTTP: reads warm and cold, a page, votes, and the conventional server beside. */
export async function measureAllHttp(given: Omit<HttpGiven, "origin">): Promise<Row[]> {
  const wanted = ([name]: [string, Measure]) => given.wanted(`HTTP: ${name}`) || given.wanted(`http: ${name}`);
  const warm = warmMeasures().filter(wanted);
  const cold = coldMeasures().filter(wanted);
  if (warm.length + cold.length === 0) return [];
  const { databaseUrl, signal } = given;
  const site = await startSite({ databaseUrl, signal, env: letEverythingIn });
  const db = createDatabase({ url: databaseUrl, limits: { maxOpen: 2, maxIdle: 0 } });
  const at: HttpGiven = { ...given, origin: site.url };
  try {
    const rows: Row[] = [];
    for (const one of warm) rows.push(...(await measureOr(one, at)));
    if (cold.length > 0) await turnSwitches(db, cachesOff);
    for (const one of cold) rows.push(...(await measureOr(one, at)));
    await turnSwitches(db, allOn);
    return rows;
  } finally {
    await db.close();
    await site.stop();
  }
}

const measureOr = ([name, measure]: [string, Measure], at: HttpGiven) =>
  orFailedRow({ ...at, name: `HTTP: ${name}` }, () => measure(at));

function warmMeasures(): [string, Measure][] {
  return [
    ...reads.map((operation): [string, Measure] => [operation.name, (at) => measureRead(operation, "warm", at)]),
    ["a visitor's page", measurePage],
    ["t3", measureT3],
    ["vote", measureVotes],
  ];
}

function coldMeasures(): [string, Measure][] {
  return reads
    .filter(({ name }) => alsoCold.some((part) => name.includes(part)))
    .map((operation) => [operation.name, (at) => measureRead(operation, "cold", at)]);
}
