import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageWide } from "~/components/page.tsx";
import { getViewer } from "~/trpc/server.tsx";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  // To others it isn't forbidden, it isn't there. The procedures refuse them, too.
  if ((await getViewer())?.role !== "admin") notFound();
  return <PageWide>{children}</PageWide>;
}
