import type { Link } from './chain';

/** A hold on answers. */
export interface Hold {
  /** Lets the answers go. */
  release(): void;
}

/** Keeps finished answers back as long as anyone holds them. */
export class Gate {
  private readonly holds = new Set<Promise<void>>();

  /** Holds every answer that is not yet given. */
  hold(): Hold {
    let open = () => {};
    const hold = new Promise<void>((resolve) => (open = resolve));
    this.holds.add(hold);
    return {
      release: () => {
        this.holds.delete(hold);
        open();
      },
    };
  }

  /** The request is answered, and charged, before its answer is held. */
  readonly link: Link = async (_request, next) => {
    const reply = await next();
    await Promise.all(this.holds);
    return reply;
  };
}
