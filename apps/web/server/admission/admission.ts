import { createConcurrencyLimit, type LimitBounds, type Strain } from "./concurrency-limit.ts";
import type { Waiting } from "./line.ts";
import { createWaitingRoom, type Kind, type RefusalReason } from "./waiting-room.ts";

/** Says no: there is no room, and there won't be in time. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super("Too much is asked for right now");
    this.reason = reason;
  }
}

export interface Ticket {
  /** Resolves when it is their turn. Rejects with Refused; after `leave`, never does either. */
  turn: Promise<void>;
  /** Work is done, or nobody waits for it any more. Once is enough, and twice does no harm. */
  leave(): void;
}

interface AdmissionOptions {
  bounds: LimitBounds;
  /** How long reads may wait while more comes than can be done, in milliseconds. */
  waitMs: number;
  now?: () => number;
}

/** Lets in as much work as can be done in time. Work is counted in units: a call of the API is one. */
export interface Admission {
  /** Throws Refused at once when there is no use in waiting. */
  enter(kind: Kind, units: number): Ticket;
  /** Why somebody who came now would be refused; null when they wouldn't. */
  refusal(kind: Kind, units: number): RefusalReason | null;
  /** Refuses who has waited too long; called again and again. */
  sweep(): void;
  /** Ends a stretch of time, and sets the limit by what it was like. */
  learn(strain: Strain): void;
  state(): { limit: number; running: number; waiting: Record<Kind, number> };
}

export function createAdmission({ bounds, waitMs, now = () => performance.now() }: AdmissionOptions): Admission {
  const limit = createConcurrencyLimit(bounds);
  const room = createWaitingRoom({ waitMs, now });
  let running = 0;
  let ended = { ms: 0, count: 0 };
  let wasWanted = false;

  // What is larger than the limit has it for itself.
  const hasRoom = (units: number) => running === 0 || running + units <= limit.now;

  function startNext(): void {
    room.sweep();
    for (let next = room.takeNext(hasRoom); next; next = room.takeNext(hasRoom)) next.start();
  }

  function enter(kind: Kind, units: number): Ticket {
    const reason = room.refusal(kind, units);
    if (reason) throw new Refused(reason);
    let leave = () => {};
    const turn = new Promise<void>((resolve, reject) => {
      const one: Waiting = {
        units,
        since: now(),
        start() {
          running += units;
          leave = workFrom(now(), units);
          resolve();
        },
        refuse: () => reject(new Refused("overload")),
      };
      leave = () => room.drop(kind, one);
      room.add(kind, one);
    });
    startNext();
    wasWanted ||= isAnyoneWaiting();
    return { turn, leave: () => leave() };
  }

  function workFrom(began: number, units: number): () => void {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      running -= units;
      ended = { ms: ended.ms + now() - began, count: ended.count + 1 };
      startNext();
    };
  }

  function isAnyoneWaiting(): boolean {
    const { read, write } = room.units();
    return read + write > 0;
  }

  return {
    enter,
    refusal: room.refusal,
    sweep: startNext,
    learn(strain) {
      limit.learn(strain, { wasWanted, workMs: ended.count > 0 ? ended.ms / ended.count : null });
      ended = { ms: 0, count: 0 };
      wasWanted = isAnyoneWaiting();
      room.endStretch();
      startNext();
    },
    state: () => ({ limit: limit.now, running, waiting: room.units() }),
  };
}
