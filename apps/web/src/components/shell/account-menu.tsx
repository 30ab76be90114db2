import LogOut from "lucide-react/icons/log-out";
import Settings from "lucide-react/icons/settings";
import { Avatar } from "../avatar.tsx";
import { Menu } from "../menu.tsx";
import { MenuItem, MenuLink, MenuSection, MenuSeparator } from "../menu-item.tsx";
import { ThemeSwitch } from "../preference/theme-switch.tsx";
import type { Navigation } from "./navigation.tsx";
import type { ShellViewer } from "./viewer.ts";

type AccountMenuProps = {
  viewer: ShellViewer;
  navigation: Navigation;
  /** Where the sign-out form posts to. */
  signOutAction: string;
  /** In the header a small panel; in the bottom bar a sheet, with a word under the picture. */
  place: "header" | "bar";
};

/** Who one is signed in as, and everything that is one's own. Works without JavaScript. */
export function AccountMenu({ viewer, navigation, signOutAction, place }: AccountMenuProps) {
  const bar = place === "bar";
  return (
    <Menu
      eager
      label={`Account of ${viewer.displayName}`}
      align={bar ? "sheet" : "end"}
      triggerClassName={
        bar
          ? "flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-control font-medium text-12 text-ink-2 -outline-offset-2"
          : "grid size-9 place-items-center rounded-full pointer-coarse:size-11"
      }
      trigger={
        <>
          <Avatar name={viewer.username} url={viewer.avatarUrl} size={bar ? 20 : 32} />
          {bar ? <span>You</span> : null}
        </>
      }
    >
      <MenuSection>
        <p className="truncate font-semibold text-15">{viewer.displayName}</p>
        <p className="truncate text-13 text-ink-3">@{viewer.username}</p>
      </MenuSection>
      <MenuSeparator />
      {/* The bar has no room for every place of the rail. */}
      {[...(bar ? navigation.main.slice(1) : []), ...navigation.library, ...navigation.staff].map((item) => (
        <MenuLink key={item.href} href={item.href} icon={item.icon}>
          {item.label}
        </MenuLink>
      ))}
      <MenuLink href="/settings" icon={<Settings />}>
        Settings
      </MenuLink>
      <MenuSeparator />
      <MenuSection>
        <div className="flex items-center justify-between gap-6 text-13">
          <span className="font-medium">Theme</span>
          <ThemeSwitch />
        </div>
      </MenuSection>
      <MenuSeparator />
      <form action={signOutAction} method="post">
        <MenuItem type="submit" icon={<LogOut />}>
          Sign out
        </MenuItem>
      </form>
    </Menu>
  );
}
