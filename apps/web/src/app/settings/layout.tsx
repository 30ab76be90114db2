import type { ReactNode } from "react";
import { SettingsTabs } from "~/features/settings/settings-tabs.tsx";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-160 pt-5 md:pt-6">
      <h1 className="mb-2 text-26 md:text-34">Settings</h1>
      <SettingsTabs />
      {children}
    </div>
  );
}
