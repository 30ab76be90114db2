"use client";
import GalleryVertical from "lucide-react/icons/gallery-vertical";
import Rows3 from "lucide-react/icons/rows-3";
import { Segmented } from "../segmented.tsx";
import { usePreference } from "./use-preference.ts";

/** Cards or compact rows. Both are drawn by CSS (`compact:` styles), so a kept choice shows from the first paint. */
export function DensitySwitch({ words = false }: { words?: boolean }) {
  const [density, setDensity] = usePreference("density");
  return (
    <Segmented
      label="Density"
      value={density}
      onChange={setDensity}
      iconsOnly={!words}
      segments={[
        { value: "cards", label: "Cards", icon: <GalleryVertical /> },
        { value: "compact", label: "Compact", icon: <Rows3 /> },
      ]}
    />
  );
}
