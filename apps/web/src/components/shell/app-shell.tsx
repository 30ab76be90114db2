import type { ReactNode } from "react";
import { CountBadge } from "../badge.tsx";
import { BrokenPictures } from "../broken-pictures.tsx";
import { FollowLinks } from "../follow-links.tsx";
import { OfflineNotice } from "../offline-notice.tsx";
import { ThemeSwitch } from "../preference/theme-switch.tsx";
import { SkipLink } from "../skip-link.tsx";
import { Toaster } from "../toaster.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { Header } from "./header.tsx";
import { LeftRail } from "./left-rail.tsx";
import { navigationFor } from "./navigation.tsx";
import type { ShellViewer } from "./viewer.ts";
import { Welcome } from "./welcome.tsx";

type AppShellProps = {
  viewer: ShellViewer | null;
  children: ReactNode;
  communityName?: string;
  /** Stands in for the unread number where something keeps it live. */
  unread?: ReactNode;
  /** The search box, from 768 px. */
  search?: ReactNode;
  /** Under the navigation from 1280 px: popular games, tags. */
  railBelow?: ReactNode;
  signOutAction?: string;
};

/** The frame around every page. `children` bring their own columns (`PageColumns`, `PageWide`, `PageNarrow`). */
export function AppShell(props: AppShellProps) {
  const { viewer, children, communityName = "Medley", search, railBelow, signOutAction = "/api/auth/sign-out" } = props;
  const navigation = navigationFor(viewer);
  const unread = props.unread ?? <CountBadge count={viewer?.unreadCount ?? 0} label="unread" />;
  return (
    <>
      <SkipLink target="content" />
      <Header {...{ communityName, viewer, navigation, unread, search, signOutAction }} />
      <OfflineNotice />
      <div className="mx-auto grid max-w-(--shell-width) grid-cols-1 md:grid-cols-[5.5rem_minmax(0,1fr)] md:pl-2 xl:grid-cols-[13rem_minmax(0,1fr)] xl:px-5">
        <LeftRail
          navigation={navigation}
          below={railBelow ?? (viewer ? null : <Welcome communityName={communityName} />)}
          foot={viewer ? null : <ThemeSwitch />}
        />
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 px-4 pb-[calc(var(--bottom-bar-height)+1.5rem)] outline-none md:pr-5 md:pl-3 xl:pr-0 xl:pl-8"
        >
          {children}
        </main>
      </div>
      <BottomBar {...{ viewer, navigation, unread, signOutAction }} />
      <Toaster />
      <FollowLinks />
      <BrokenPictures />
    </>
  );
}
