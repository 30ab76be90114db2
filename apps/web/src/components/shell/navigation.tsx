import Bell from "lucide-react/icons/bell";
import CirclePlus from "lucide-react/icons/circle-plus";
import Clapperboard from "lucide-react/icons/clapperboard";
import Heart from "lucide-react/icons/heart";
import House from "lucide-react/icons/house";
import ListChecks from "lucide-react/icons/list-checks";
import UserRound from "lucide-react/icons/user-round";
import type { ReactNode } from "react";
import type { ShellViewer } from "./viewer.ts";

export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Also lit on addresses below it. */
  deep?: boolean;
  count?: number;
};

export type Navigation = {
  /** Everybody's places. */
  main: NavItem[];
  /** The member's own. */
  library: NavItem[];
  staff: NavItem[];
};

/** What the frame leads to, for this person. A page that isn't built yet has no entry. */
export function navigationFor(viewer: ShellViewer | null): Navigation {
  const main: NavItem[] = [{ href: "/", label: "Home", icon: <House /> }];
  if (!viewer) return { main, library: [], staff: [] };
  return {
    main: [...main, { href: "/notifications", label: "Inbox", icon: <Bell />, count: viewer.unreadCount }],
    library: [
      { href: `/u/${viewer.username}`, label: "Profile", icon: <UserRound />, deep: true },
      { href: "/favorites", label: "Favourites", icon: <Heart /> },
      { href: "/submissions", label: "Submissions", icon: <Clapperboard /> },
    ],
    staff: viewer.role === "member" ? [] : [{ href: "/queue", label: "Queue", icon: <ListChecks />, deep: true }],
  };
}

/** The middle of the bottom bar, and the header's button. */
export const submitItem: NavItem = { href: "/submit", label: "Submit", icon: <CirclePlus /> };
