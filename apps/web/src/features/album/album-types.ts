import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["album"];

/** An album with a page of its images. */
export type AlbumPage = Outputs["get"];
/** An image as an album shows it. */
export type AlbumImage = AlbumPage["items"][number];
/** An album among others. */
export type AlbumCard = Outputs["list"]["items"][number];
