import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Clock } from '../../src/core/figures/format';

/** Whether the page is drawn for a file or a picture: nothing can be pressed there, so that everything is unfolded. */
export const InFile = createContext(false);

/** Whether what is drawn leaves the product. */
export function useInFile(): boolean {
  return useContext(InFile);
}

/** By whose clock times are told: a file may be read anywhere. */
export function useClock(): Clock {
  return useInFile() ? 'UTC' : 'local';
}
