import { broadcasterRouter } from "./broadcaster/router.ts";
import { clipRouter } from "./clip/router.ts";
import { favoriteRouter } from "./favorite/router.ts";
import { feedRouter } from "./feed/router.ts";
import { gameRouter } from "./game/router.ts";
import { notificationRouter } from "./notification/router.ts";
import { postRouter } from "./post/router.ts";
import { submissionRouter } from "./submission/router.ts";
import { tagRouter } from "./tag/router.ts";
import { router } from "./trpc.ts";
import { voteRouter } from "./vote/router.ts";

export const appRouter = router({
  broadcaster: broadcasterRouter,
  clip: clipRouter,
  favorite: favoriteRouter,
  feed: feedRouter,
  game: gameRouter,
  notification: notificationRouter,
  post: postRouter,
  submission: submissionRouter,
  tag: tagRouter,
  vote: voteRouter,
});

export type AppRouter = typeof appRouter;
