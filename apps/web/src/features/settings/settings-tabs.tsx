"use client";
import { usePathname } from "next/navigation";
import { NavTabs } from "~/components/nav-tabs.tsx";

const tabs = [
  { href: "/settings/profile", label: "Profile" },
  { href: "/settings/account", label: "Account" },
  { href: "/settings/sessions", label: "Sessions" },
  { href: "/settings/tokens", label: "API tokens" },
  { href: "/settings/reading", label: "Reading" },
];

/** The parts of the settings, each with an address of its own. */
export function SettingsTabs() {
  const pathname = usePathname();
  return (
    <div className="-mx-4 border-line border-b px-4 md:mx-0 md:px-0">
      <NavTabs label="Settings" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === pathname }))} />
    </div>
  );
}
