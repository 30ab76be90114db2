import { processImage } from "../image/process-image.ts";
import type { MediaJob } from "./media.ts";
import { processAvatar } from "./process-avatar.ts";
import type { Processing } from "./processing.ts";

/** Does one job of the queue. Throws when another try may help. */
export async function processMedia(work: Processing, { kind, id }: MediaJob): Promise<void> {
  if (kind === "image") await processImage(work, id);
  else await processAvatar(work, id);
}
