"use client";
import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { Segmented } from "../segmented.tsx";
import { usePreference } from "./use-preference.ts";

/** Light, dark, or as the device says. `words` shows the names beside the icons, as on the settings page. */
export function ThemeSwitch({ words = false }: { words?: boolean }) {
  const [theme, setTheme] = usePreference("theme");
  return (
    <Segmented
      label="Theme"
      value={theme}
      onChange={setTheme}
      iconsOnly={!words}
      segments={[
        { value: "system", label: "System", icon: <Monitor /> },
        { value: "light", label: "Light", icon: <Sun /> },
        { value: "dark", label: "Dark", icon: <Moon /> },
      ]}
    />
  );
}
