import type { AppRouter } from "@medley/api";
import type { ListGalleryInput } from "@medley/api/schema/gallery";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

/** One of the member's own images, with its state. */
export type OwnImage = inferRouterOutputs<AppRouter>["gallery"]["list"]["items"][number];
export type BatchAction = inferRouterInputs<AppRouter>["image"]["batch"]["action"];
/** Which of them a library shows. */
export type LibraryStatus = NonNullable<ListGalleryInput["status"]>;
