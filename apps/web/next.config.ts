import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // One page for all readers: titles and descriptions stand in its head for everybody, not only for known crawlers.
  htmlLimitedBots: /.*/,
  // The node server compresses, once, what it keeps.
  compress: false,
  // Pictures come sized from Twitch or our own pipeline; pages use plain <img> with width and height.
  images: { unoptimized: true },
  transpilePackages: ["@medley/api"],
  turbopack: { root: path.join(import.meta.dirname, "../..") },
  experimental: { useTypeScriptCli: true },
  // `npm test` checks types, pages included; a build on somebody's machine need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
