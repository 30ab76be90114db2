import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  transpilePackages: ["@medley/db"],
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
  turbopack: { root: path.join(import.meta.dirname, "../../..") },
  experimental: { useTypeScriptCli: true },
  typescript: { ignoreBuildErrors: true },
};

export default config;
