import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { runChild } from "./child.mjs";
import { env } from "./env.mjs";
import { step } from "./say.mjs";
import { Ending } from "./stopping.mjs";
import { root } from "./workspace.mjs";

/** @param {string} program */
const onPath = (program) => env.path.some((folder) => existsSync(path.join(folder, program)));

const goCode = "/usr/share/gocode/src";

/**
 * @param {string} folder
 * @param {RegExp} name
 */
const isIn = (folder, name) => existsSync(folder) && readdirSync(folder).some((each) => name.test(each));

/** Chromium without what shows windows: a sixth less work for the same pages. Chromium itself does as well. */
const headless = "chromium-headless-shell";

const needed = [
  { name: "redis-server", isThere: () => Boolean(env.redisUrl) || onPath("redis-server") || onPath("valkey-server") },
  { name: "chromium", isThere: () => [headless, "chromium"].some((name) => existsSync(`/usr/bin/${name}`)) },
  // Photographs, and images that tests of decoders are made of.
  { name: "gnome-backgrounds", isThere: () => existsSync("/usr/share/backgrounds/gnome") },
  { name: "golang-src", isThere: () => isIn("/usr/share", /^go-\d/) },
  { name: "golang-golang-x-image-dev", isThere: () => existsSync(`${goCode}/golang.org/x/image`) },
  { name: "golang-github-rwcarlsen-goexif-dev", isThere: () => existsSync(`${goCode}/github.com/rwcarlsen/goexif`) },
];

/**
 * Sees to it that the system has what the tests need: as root on Debian by installing it, else by telling how to.
 * @param {AbortSignal} signal
 */
export async function ensureSystemPackages(signal) {
  const missing = needed.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (missing.length === 0) return;
  const installing = (/** @type {string[]} */ names) => ["install", "-y", "--no-install-recommends", ...names];
  const install = installing(missing);
  if (process.getuid?.() !== 0 || !onPath("apt-get")) {
    throw new Ending(`The tests need ${inWords(missing)}. Install with:\n  sudo apt-get ${install.join(" ")}`, 1);
  }
  await step(`Installing ${inWords(missing)} with apt-get: the tests need them`, async () => {
    const options = { cwd: root, env: { DEBIAN_FRONTEND: "noninteractive" }, signal };
    await runChild("apt-get", ["update"], options);
    const lighter = missing.map((name) => (name === "chromium" ? headless : name));
    // Older systems don't know it.
    await runChild("apt-get", installing(lighter), options).catch(() => runChild("apt-get", install, options));
  });
}

/** @param {string[]} names */
const inWords = (names) => new Intl.ListFormat("en").format(names);
