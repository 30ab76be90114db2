import { redirect } from "next/navigation";
import { getViewer } from "~/trpc/server.tsx";
import type { Viewer } from "./viewer-context.tsx";

/** The member whose page this is; a visitor goes to sign in, and from there to `path`, the page's own address. */
export async function requireViewer(path: string): Promise<Viewer> {
  return (await getViewer()) ?? redirect(`/sign-in?${new URLSearchParams({ next: path })}`);
}
