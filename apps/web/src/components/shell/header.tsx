import Plus from "lucide-react/icons/plus";
import type { ReactNode } from "react";
import { iconButtonStyle } from "../icon-button.tsx";
import { Link } from "../link.tsx";
import { LinkButton } from "../link-button.tsx";
import { Logo } from "../logo.tsx";
import { ThemeSwitch } from "../preference/theme-switch.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { HeaderMotion } from "./header-motion.tsx";
import { inboxItem, type Navigation, submitItem } from "./navigation.tsx";
import type { ShellViewer } from "./viewer.ts";

type HeaderProps = {
  communityName: string;
  viewer: ShellViewer | null;
  navigation: Navigation;
  unread: ReactNode;
  search: ReactNode;
  signOutAction: string;
};

/** The strip at the top: who we are, what one can do, who one is. */
export function Header({ communityName, viewer, navigation, unread, search, signOutAction }: HeaderProps) {
  return (
    <header className="shell-header border-line border-b">
      <div className="mx-auto flex h-full max-w-(--shell-width) items-center gap-3 px-4 md:px-5">
        {/* From 1280 px the search box begins where the page's column does. */}
        <div className="flex xl:w-57">
          <Link href="/" aria-label={`${communityName}, home`} className="rounded-control">
            <Logo name={communityName} />
          </Link>
        </div>
        <div className="min-w-0 flex-1">
          <div className="hidden max-w-120 md:block">{search}</div>
        </div>
        {viewer ? (
          <div className="hidden items-center gap-2 md:flex">
            <Link
              href={inboxItem.href}
              aria-label={inboxItem.label}
              data-tip={inboxItem.label}
              className={iconButtonStyle()}
            >
              {inboxItem.icon}
              <span className="absolute top-0 right-0">{unread}</span>
            </Link>
            <LinkButton href={submitItem.href} variant="primary" icon={<Plus />}>
              {submitItem.label}
            </LinkButton>
            <AccountMenu viewer={viewer} navigation={navigation} signOutAction={signOutAction} place="header" />
          </div>
        ) : (
          <VisitorActions />
        )}
      </div>
      <HeaderMotion />
    </header>
  );
}

function VisitorActions() {
  return (
    <div className="flex items-center gap-1.5">
      <div className="mr-1.5 hidden md:block xl:hidden">
        <ThemeSwitch />
      </div>
      <LinkButton href="/sign-in" variant="ghost">
        Sign in
      </LinkButton>
      <LinkButton href="/sign-up" variant="primary">
        Sign up
      </LinkButton>
    </div>
  );
}
