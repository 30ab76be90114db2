import Bell from "lucide-react/icons/bell";
import CirclePlus from "lucide-react/icons/circle-plus";
import Clapperboard from "lucide-react/icons/clapperboard";
import Gauge from "lucide-react/icons/gauge";
import Heart from "lucide-react/icons/heart";
import House from "lucide-react/icons/house";
import Images from "lucide-react/icons/images";
import LayoutGrid from "lucide-react/icons/layout-grid";
import ListChecks from "lucide-react/icons/list-checks";
import Search from "lucide-react/icons/search";
import UserRound from "lucide-react/icons/user-round";
import type { ReactNode } from "react";
import type { ShellViewer } from "./viewer.ts";

export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Also lit on addresses below it. */
  deep?: boolean;
  /** Also lit on this address. */
  alsoAt?: string;
};

export type Navigation = {
  /** Everybody's places. */
  main: NavItem[];
  /** The member's own. */
  library: NavItem[];
  staff: NavItem[];
};

export const homeItem: NavItem = { href: "/", label: "Home", icon: <House /> };
export const galleryItem: NavItem = { href: "/gallery", label: "Gallery", icon: <LayoutGrid /> };
export const searchItem: NavItem = { href: "/search", label: "Search", icon: <Search /> };
export const submitItem: NavItem = { href: "/submit", label: "Submit", icon: <CirclePlus />, alsoAt: "/upload" };
export const inboxItem: NavItem = { href: "/notifications", label: "Inbox", icon: <Bell /> };

const queueItem: NavItem = { href: "/queue", label: "Queue", icon: <ListChecks />, deep: true };
const adminItem: NavItem = { href: "/admin/performance", label: "Admin", icon: <Gauge />, deep: true };

/** What the rail and the account's menu lead to, for this person. A page that isn't built yet has no entry. */
export function navigationFor(viewer: ShellViewer | null): Navigation {
  if (!viewer) return { main: [homeItem, galleryItem, submitItem], library: [], staff: [] };
  return {
    main: [homeItem, galleryItem],
    library: [
      { href: `/u/${viewer.username}`, label: "Profile", icon: <UserRound />, deep: true },
      { href: "/favorites", label: "Favourites", icon: <Heart /> },
      { href: "/library", label: "Images", icon: <Images /> },
      { href: "/submissions", label: "Submissions", icon: <Clapperboard /> },
    ],
    staff: [...(viewer.role === "member" ? [] : [queueItem]), ...(viewer.role === "admin" ? [adminItem] : [])],
  };
}
