import { PrismaClient } from "@medley/db/prisma";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env.ts";

const globalForPrisma = globalThis as unknown as { prisma?: PrismaClient };

/** One client, and one pool, for every bundle of this process. */
export function getPrisma(): PrismaClient {
  globalForPrisma.prisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 25 }),
  });
  return globalForPrisma.prisma;
}
