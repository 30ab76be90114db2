import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { LightboxButton } from "./lightbox-button.tsx";

type LightboxSidesProps = { before: boolean; after: boolean; onGo: (by: 1 | -1) => void };

/** The ways to the picture before and the next one, at the sides; neither where there is none. */
export function LightboxSides({ before, after, onGo }: LightboxSidesProps) {
  return (
    <>
      {before ? (
        <LightboxButton
          label="Picture before"
          icon={<ChevronLeft />}
          className="absolute inset-y-0 left-2 my-auto sm:left-4"
          onClick={() => onGo(-1)}
        />
      ) : null}
      {after ? (
        <LightboxButton
          label="Next picture"
          icon={<ChevronRight />}
          className="absolute inset-y-0 right-2 my-auto sm:right-4"
          onClick={() => onGo(1)}
        />
      ) : null}
    </>
  );
}
