import { albumRouter } from "./album/router.ts";
import { broadcasterRouter } from "./broadcaster/router.ts";
import { clipRouter } from "./clip/router.ts";
import { commentRouter } from "./comment/router.ts";
import { favoriteRouter } from "./favorite/router.ts";
import { feedRouter } from "./feed/router.ts";
import { galleryRouter } from "./gallery/router.ts";
import { gameRouter } from "./game/router.ts";
import { imageRouter } from "./image/router.ts";
import { mediaRouter } from "./media/router.ts";
import { notificationRouter } from "./notification/router.ts";
import { performanceRouter } from "./performance/router.ts";
import { postRouter } from "./post/router.ts";
import { profileRouter } from "./profile/router.ts";
import { searchRouter } from "./search/router.ts";
import { sessionRouter } from "./session/router.ts";
import { submissionRouter } from "./submission/router.ts";
import { switchRouter } from "./switch/router.ts";
import { tagRouter } from "./tag/router.ts";
import { tokenRouter } from "./token/router.ts";
import { router } from "./trpc.ts";
import { viewerRouter } from "./viewer/router.ts";
import { voteRouter } from "./vote/router.ts";

export const appRouter = router({
  album: albumRouter,
  broadcaster: broadcasterRouter,
  clip: clipRouter,
  comment: commentRouter,
  favorite: favoriteRouter,
  feed: feedRouter,
  gallery: galleryRouter,
  game: gameRouter,
  image: imageRouter,
  media: mediaRouter,
  notification: notificationRouter,
  performance: performanceRouter,
  post: postRouter,
  profile: profileRouter,
  search: searchRouter,
  session: sessionRouter,
  submission: submissionRouter,
  switch: switchRouter,
  tag: tagRouter,
  token: tokenRouter,
  viewer: viewerRouter,
  vote: voteRouter,
});

export type AppRouter = typeof appRouter;
