"use client";
import { useLinkStatus } from "next/link";

/** Inside a `Link`: marks it while its page is under way, so that `pending:` styles answer the press at once. */
export function LinkPending() {
  return useLinkStatus().pending ? <span hidden data-pending="" /> : null;
}
