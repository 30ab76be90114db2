import sharp from "sharp";

/** Leaves sharp the loaders of our four formats, from files only, one thread an image and no memory of the last one. */
export function prepareSharp() {
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: [
      "VipsForeignLoadJpegFile",
      "VipsForeignLoadPngFile",
      "VipsForeignLoadNsgifFile",
      "VipsForeignLoadWebpFile",
    ],
  });
  sharp.cache(false);
  sharp.concurrency(1);
}
