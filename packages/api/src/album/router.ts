import { listOutput } from "../answer/list-output.ts";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";
import { addImages } from "./add-images.ts";
import { createAlbum } from "./create-album.ts";
import { getAlbum } from "./get-album.ts";
import { listAlbums } from "./list-albums.ts";
import { removeAlbum } from "./remove-album.ts";
import { removeImages } from "./remove-images.ts";
import { reorderAlbum } from "./reorder-album.ts";
import {
  AlbumAddress,
  AlbumCards,
  AlbumCover,
  AlbumImagesInput,
  AlbumImagesResult,
  AlbumPage,
  AlbumWords,
  CreateAlbumInput,
  GetAlbumInput,
  ListAlbumsInput,
  RemoveAlbumInput,
  RemovedAlbum,
  ReorderAlbumInput,
  ReorderedAlbum,
  SetCoverInput,
  UpdateAlbumInput,
} from "./schema.ts";
import { setCover } from "./set-cover.ts";
import { updateAlbum } from "./update-album.ts";

export const albumRouter = router({
  create: memberProcedure
    .meta({ statements: 2 })
    .input(CreateAlbumInput)
    .output(AlbumAddress)
    .mutation(({ ctx, input }) => createAlbum(ctx, input)),
  get: publicProcedure
    .meta({ statements: 3, cacheable: true })
    .input(GetAlbumInput)
    .output(listOutput(AlbumPage, "items"))
    .query(({ ctx, input }) => getAlbum(ctx, input)),
  update: memberProcedure
    .meta({ statements: 2 })
    .input(UpdateAlbumInput)
    .output(AlbumWords)
    .mutation(({ ctx, input }) => updateAlbum(ctx, input)),
  remove: memberProcedure
    .meta({ statements: 3 })
    .input(RemoveAlbumInput)
    .output(RemovedAlbum)
    .mutation(({ ctx, input }) => removeAlbum(ctx, input)),
  list: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(ListAlbumsInput)
    .output(listOutput(AlbumCards, "items"))
    .query(({ ctx, input }) => listAlbums(ctx, input)),
  addImages: memberProcedure
    .meta({ statements: 2 })
    .input(AlbumImagesInput)
    .output(AlbumImagesResult)
    .mutation(({ ctx, input }) => addImages(ctx, input)),
  removeImages: memberProcedure
    .meta({ statements: 2 })
    .input(AlbumImagesInput)
    .output(AlbumImagesResult)
    .mutation(({ ctx, input }) => removeImages(ctx, input)),
  reorder: memberProcedure
    .meta({ statements: 4 })
    .input(ReorderAlbumInput)
    .output(ReorderedAlbum)
    .mutation(({ ctx, input }) => reorderAlbum(ctx, input)),
  setCover: memberProcedure
    .meta({ statements: 2 })
    .input(SetCoverInput)
    .output(AlbumCover)
    .mutation(({ ctx, input }) => setCover(ctx, input)),
});
