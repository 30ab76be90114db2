"use client";
import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext } from "react";

export type Viewer = NonNullable<inferRouterOutputs<AppRouter>["viewer"]["me"]>;

const ViewerContext = createContext<Viewer | null>(null);

/** Who is reading, for everything below; null for a visitor. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer | null {
  return useContext(ViewerContext);
}

/** For what only members do: true when signed in, else it leads to the sign-in page and back here afterwards. */
export function useRequireViewer(): () => boolean {
  const viewer = useViewer();
  const router = useRouter();
  return () => {
    if (viewer) return true;
    const { pathname, search } = window.location;
    router.push(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
    return false;
  };
}
