import LogIn from "lucide-react/icons/log-in";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { NavLink } from "./nav-link.tsx";
import { galleryItem, homeItem, inboxItem, type Navigation, searchItem, submitItem } from "./navigation.tsx";
import type { ShellViewer } from "./viewer.ts";

type BottomBarProps = {
  viewer: ShellViewer | null;
  navigation: Navigation;
  unread: ReactNode;
  signOutAction: string;
};

/** Below 768 px: the few places a thumb goes. */
export function BottomBar({ viewer, navigation, unread, signOutAction }: BottomBarProps) {
  return (
    <nav
      aria-label="Main"
      className="shell-bottom fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-surface-0 px-2 pb-[env(safe-area-inset-bottom,0px)] md:hidden"
    >
      <NavLink {...homeItem} look="bar" />
      <NavLink {...searchItem} look="bar" />
      <NavLink {...submitItem} look="bar" />
      {viewer ? (
        <>
          <NavLink {...inboxItem} look="bar" badge={unread} />
          <AccountMenu viewer={viewer} navigation={navigation} signOutAction={signOutAction} place="bar" />
        </>
      ) : (
        <>
          <NavLink {...galleryItem} look="bar" />
          <NavLink href="/sign-in" label="Sign in" icon={<LogIn />} look="bar" />
        </>
      )}
    </nav>
  );
}
