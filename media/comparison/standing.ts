import type { Report } from '../../src/core/reportProtocol';

/** How the lookup of a comparison's column stands where its cell says so: what failed without any figures stands above the tables. */
export function standing({ state, figures }: Report): string {
  switch (state.kind) {
    case 'pending':
      return state.step;
    case 'ended':
      return figures === null ? '' : state.title;
    case 'found':
      return '';
  }
}
