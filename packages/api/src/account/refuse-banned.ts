import { forbidden } from "../errors.ts";

export interface Standing {
  banned: boolean;
  bannedUntil: Date | null;
  banReason: string | null;
}

/** Throws `forbidden` with reason `banned`, why and until when; only for somebody who proved whose account it is. */
export function refuseBanned({ banned, bannedUntil, banReason }: Standing): void {
  if (!banned) return;
  const until = bannedUntil ? ` until ${bannedUntil.toISOString().slice(0, 16).replace("T", " ")} UTC` : "";
  throw forbidden(`This account is banned${until}${banReason ? `: ${banReason}` : "."}`, "banned");
}
