import { quickOutput } from "../quick-output.ts";
import { publicProcedure, router } from "../trpc.ts";
import { listGallery } from "./list-gallery.ts";
import { GalleryPage, ListGalleryInput } from "./schema.ts";

export const galleryRouter = router({
  list: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(ListGalleryInput)
    .output(quickOutput(GalleryPage))
    .query(({ ctx, input }) => listGallery(ctx, input)),
});
