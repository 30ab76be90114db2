import { randomUUID } from "node:crypto";
import { nth } from "../site/world.ts";
import type { Procedures } from "./procedure.ts";

/** What is done with images and albums; their processing is no part of a call. */
export const pictures: Procedures = {
  "album.create": {
    by: "photographer",
    input: (_, n) => ({ clientKey: randomUUID(), title: `Lakes ${n}`, description: "*Still* water" }),
  },
  "album.addImages": {
    by: "photographer",
    input: async (site, n) => ({ id: await site.emptyAlbum(n), postIds: site.images(n) }),
  },
  "album.removeImages": {
    by: "photographer",
    input: async (site, n) => ({ id: await site.album(n), postIds: site.images(n).slice(0, 10) }),
  },
  "album.reorder": {
    by: "photographer",
    input: async (site, n) => ({ id: await site.album(n), postId: site.images(n)[0], before: null }),
  },
  "album.setCover": {
    by: "photographer",
    input: async (site, n) => ({ id: await site.album(n), postId: site.images(n)[0] }),
  },
  "album.update": {
    by: "photographer",
    input: async (site, n) => ({ id: await site.album(n), title: "Ponds", description: "*Deep* water" }),
  },
  "album.remove": { by: "photographer", input: async (site, n) => ({ id: await site.album(n) }) },
  "image.createUpload": {
    by: "photographer",
    input: () => ({ fileName: "lake.png", bytes: 2_000_000, clientKey: randomUUID() }),
  },
  "image.completeUpload": {
    by: "photographer",
    input: async (site, n) => ({
      uploadId: await site.upload(n),
      clientKey: randomUUID(),
      tags: [nth(site.world.tags, n), `bench ${n}`],
      albumId: await site.album(n),
    }),
  },
  "profile.setAvatar": { by: "photographer", input: async (site, n) => ({ uploadId: await site.upload(n) }) },
  "image.batch": {
    by: "photographer",
    input: (site, n) => {
      const isHidden = Math.floor(n / site.world.photographers.length) % 2 === 0;
      return { ids: site.images(n), action: { do: "visibility", visibility: isHidden ? "private" : "public" } };
    },
  },
  "image.retry": { by: "photographer", input: async (site, n) => ({ id: await site.failedImage(n) }) },
};
