import type { ReactNode } from "react";
import { PageColumns } from "~/components/page.tsx";
import { SettingsTabs } from "~/features/settings/settings-tabs.tsx";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <PageColumns>
      <h1 className="pt-5 pb-2 text-26 md:pt-6 md:text-34">Settings</h1>
      <SettingsTabs />
      <div>{children}</div>
    </PageColumns>
  );
}
