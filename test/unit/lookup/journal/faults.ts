import type { FileHandle } from 'node:fs/promises';
import { nodeFiles, type Files } from '../../../../src/lookup/journal/files';

/** One call to the file system, on its way. */
export interface Call {
  /** Such as `open`, or `write` of an open file. */
  readonly name: string;
  readonly path: string;
  readonly args: readonly unknown[];
  readonly proceed: (...args: readonly unknown[]) => unknown;
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** The real file system with something around every call but `close`, of files too. */
export function filesAround(around: (call: Call) => unknown): Files {
  const wrapped = Object.entries(nodeFiles).map(([name, real]) => {
    const call = (...args: readonly unknown[]) => {
      const path = args[0] as string;
      return around({ name, path, args, proceed: real as unknown as AnyFunction });
    };
    const open = async (...args: readonly unknown[]) =>
      handleAround((await call(...args)) as FileHandle, args[0] as string, around);
    return [name, name === 'open' ? open : call];
  });
  return Object.fromEntries(wrapped) as Files;
}

/** An error as the system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function handleAround(handle: FileHandle, path: string, around: (call: Call) => unknown): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function' || typeof name === 'symbol') {
        return value;
      }
      const real = (...args: readonly unknown[]) => Reflect.apply(value, target, args) as unknown;
      return name === 'close'
        ? real
        : (...args: readonly unknown[]) =>
            Promise.resolve().then(() => around({ name, path, args, proceed: real }));
    },
  });
}
