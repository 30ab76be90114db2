import { broadcasterRouter } from "./broadcaster/router.ts";
import { favoriteRouter } from "./favorite/router.ts";
import { feedRouter } from "./feed/router.ts";
import { gameRouter } from "./game/router.ts";
import { postRouter } from "./post/router.ts";
import { tagRouter } from "./tag/router.ts";
import { router } from "./trpc.ts";
import { voteRouter } from "./vote/router.ts";

export const appRouter = router({
  broadcaster: broadcasterRouter,
  favorite: favoriteRouter,
  feed: feedRouter,
  game: gameRouter,
  post: postRouter,
  tag: tagRouter,
  vote: voteRouter,
});

export type AppRouter = typeof appRouter;
