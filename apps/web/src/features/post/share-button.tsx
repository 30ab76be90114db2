"use client";
import Share2 from "lucide-react/icons/share-2";
import { ActionButton } from "~/components/action-button.tsx";
import { showToast } from "~/components/toast-store.ts";

/** Hands the post's address to the system's share sheet, or copies it where there is none. */
export function ShareButton({ path, title }: { path: string; title: string }) {
  async function share() {
    const url = new URL(path, window.location.origin).href;
    if (navigator.share && matchMedia("(pointer: coarse)").matches) {
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    showToast(copied ? { message: "Link copied", tone: "good" } : { message: url });
  }
  return <ActionButton icon={<Share2 />} label="Share" onClick={() => void share()} />;
}
