import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ClockProvider } from "~/components/clock.tsx";
import { firstScrollScript } from "~/components/first-scroll.ts";
import { preferenceScript } from "~/components/preference/preference.ts";
import { AppShell } from "~/components/shell/app-shell.tsx";
import { UnreadBadge } from "~/features/notification/unread-badge.tsx";
import { SearchBox } from "~/features/search/search-box.tsx";
import { ViewerProvider } from "~/features/viewer/viewer-context.tsx";
import { ApiProvider } from "~/trpc/client.tsx";
import { getPublicUrl, getViewer } from "~/trpc/server.tsx";

/** Pages read through the running server, which a build doesn't have. */
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: await getPublicUrl(),
    title: { default: "Medley", template: "%s · Medley" },
    description: "The community’s best clips and pictures, found, voted on and talked about by its members.",
    applicationName: "Medley",
    openGraph: { type: "website", siteName: "Medley" },
    twitter: { card: "summary_large_image" },
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0f15" },
  ],
};

/** The one of nearly every word; that of titles follows when it is met, and its stand-in has the same widths. */
const textFont = new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url);

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  const viewer = await getViewer();
  return (
    // The script in <head> puts data-theme and data-density here before React sees the page.
    <html lang="en" suppressHydrationWarning>
      <head>
        <link rel="preload" href={textFont.pathname} as="font" type="font/woff2" crossOrigin="anonymous" />
        {/* Constant, allowed by its nonce or its hash. */}
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: preferenceScript + firstScrollScript }}
        />
      </head>
      <body>
        <ClockProvider renderedAtMs={Date.now()}>
          <ApiProvider>
            <ViewerProvider viewer={viewer}>
              <AppShell
                viewer={viewer && { ...viewer, unreadCount: viewer.unread }}
                search={<SearchBox place="header" />}
                unread={viewer ? <UnreadBadge initial={viewer.unread} /> : null}
              >
                {children}
              </AppShell>
            </ViewerProvider>
          </ApiProvider>
        </ClockProvider>
      </body>
    </html>
  );
}
