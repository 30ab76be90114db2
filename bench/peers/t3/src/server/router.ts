import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import { getPrisma } from "./db.ts";

const t = initTRPC.create({ transformer: superjson });

const author = { select: { username: true, displayName: true, avatarUrl: true, karma: true } } as const;
const card = {
  author,
  clip: { include: { game: true, broadcaster: true } },
  tags: { include: { tag: true } },
} as const;

export const appRouter = t.router({
  feed: t.router({
    list: t.procedure.input(z.object({ limit: z.number().int().min(1).max(100) })).query(({ input }) =>
      getPrisma().listing.findMany({
        relationLoadStrategy: "join",
        where: { listed: true, nsfw: false },
        orderBy: { publishedAt: "desc" },
        take: input.limit,
        include: { post: { include: card } },
      }),
    ),
  }),
  post: t.router({
    get: t.procedure.input(z.object({ id: z.uuid() })).query(({ input }) =>
      getPrisma().post.findUniqueOrThrow({
        relationLoadStrategy: "join",
        where: { id: input.id },
        include: {
          ...card,
          listing: true,
          comments: { orderBy: { best: "desc" }, take: 50, include: { author, text: true } },
        },
      }),
    ),
  }),
});
