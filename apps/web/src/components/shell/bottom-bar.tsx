import LogIn from "lucide-react/icons/log-in";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { NavLink } from "./nav-link.tsx";
import { type Navigation, submitItem } from "./navigation.tsx";
import type { ShellViewer } from "./viewer.ts";

type BottomBarProps = {
  viewer: ShellViewer | null;
  navigation: Navigation;
  unread: ReactNode;
  signOutAction: string;
};

/** Below 768 px: the few places a thumb goes. */
export function BottomBar({ viewer, navigation, unread, signOutAction }: BottomBarProps) {
  const [home, ...others] = navigation.main;
  return (
    <nav
      aria-label="Main"
      className="shell-bottom fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-surface-0 px-2 pb-[env(safe-area-inset-bottom,0px)] md:hidden"
    >
      {home ? <NavLink {...home} look="bar" /> : null}
      <NavLink {...submitItem} look="bar" />
      {others.map((item) => (
        <NavLink key={item.href} {...item} look="bar" badge={item.count === undefined ? undefined : unread} />
      ))}
      {viewer ? (
        <AccountMenu viewer={viewer} navigation={navigation} signOutAction={signOutAction} place="bar" />
      ) : (
        <NavLink href="/sign-in" label="Sign in" icon={<LogIn />} look="bar" />
      )}
    </nav>
  );
}
