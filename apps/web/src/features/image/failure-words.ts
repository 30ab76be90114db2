const tooLarge = "That’s too large: at most 10 MB, 8192 pixels a side and 50 megapixels in all.";

/** Why a picture can't be taken, by the API's reasons: of an upload's refusal and of processing that failed. */
const words: Record<string, string | undefined> = {
  file: tooLarge,
  infected: "Our scanner found something harmful in this file, so it was deleted.",
  lost: "The file got lost on our side. Please upload it again.",
  more_than_announced: "The file changed on its way. Choose it again.",
  not_scanned: "We couldn’t check this file. Try again in a while.",
  out_of_memory: "This picture is too heavy to prepare. A smaller one will do.",
  over_quota: "Your storage is full. Delete something in your library first.",
  too_large: tooLarge,
  too_many_pixels: tooLarge,
  too_slow: "This picture takes too long to prepare. A smaller one will do.",
  too_small: "That’s tiny: each side needs at least 10 pixels.",
  unreadable: "This file is damaged, or no picture at all.",
  wrong_checksum: "The file arrived damaged. Try again.",
  wrong_kind: "That isn’t a JPEG, PNG, GIF or WebP picture.",
  wrong_length: "The file didn’t arrive whole. Try again.",
};

/** A reason in words for the person whose file it is; nothing for one that isn't about the file. */
export function reasonWords(reason: string | null | undefined): string | undefined {
  return reason ? words[reason] : undefined;
}

/** Why processing gave up, for its owner. */
export function failureWords(reason: string | null): string {
  return reasonWords(reason) ?? "Something broke while we prepared it. Try again.";
}

/** What a picture in processing waits for, besides its turn. */
export function waitWords(reason: string | null | undefined): string | undefined {
  return reason === "scanner" ? "It waits for our scanner, which is away. It goes on by itself." : undefined;
}

/** The reasons that stay true however often one tries the same file. */
const final = new Set(["wrong_kind", "unreadable", "too_small", "too_large", "infected", "lost"]);

/** Whether the same file may do better another time. */
export function mayRetryAfter(reason: string | null | undefined): boolean {
  return !reason || !final.has(reason);
}
