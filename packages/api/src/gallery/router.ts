import { listOutput } from "../answer/list-output.ts";
import { publicProcedure, router } from "../trpc.ts";
import { listGallery } from "./list-gallery.ts";
import { GalleryPage, ListGalleryInput } from "./schema.ts";

export const galleryRouter = router({
  list: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(ListGalleryInput)
    .output(listOutput(GalleryPage, "items"))
    .query(({ ctx, input }) => listGallery(ctx, input)),
});
