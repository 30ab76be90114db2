import type { Bus, BusListener } from "../bus.ts";

/** Joins the buses of caches that play processes in one test; messages take a turn of the event loop. */
export function createHub({ sharesStore = true } = {}) {
  const members = new Set<{ listener: BusListener | undefined }>();
  let isCut = false;

  function newBus(): Bus {
    const self: { listener: BusListener | undefined } = { listener: undefined };
    members.add(self);
    return {
      sharesStore,
      async publish(keys) {
        if (isCut) throw new Error("The bus is cut");
        await new Promise((resolve) => setImmediate(resolve));
        for (const member of members) if (member !== self) member.listener?.changed(keys);
      },
      listen: (listener) => {
        self.listener = listener;
      },
    };
  }

  return {
    newBus,
    /** Messages get lost, and nobody is told. */
    cut(): void {
      isCut = true;
    },
    restore(): void {
      isCut = false;
      for (const { listener } of members) listener?.lost();
    },
  };
}
