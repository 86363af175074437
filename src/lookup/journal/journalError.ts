/** Why the journal can't be written: the disk is full, the folder is read-only, it is no folder, or another failure of the disk. */
export type JournalErrorCode = 'full' | 'readOnly' | 'notAFolder' | 'disposed' | 'failed';

/** A record could not be written. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  /** @param errno the system's own code, such as ENOSPC, if there is one; the message is the system's too, for the log */
  constructor(
    readonly code: JournalErrorCode,
    readonly errno: string | null = null,
    message: string = code,
  ) {
    super(message);
  }
}

const CODES: { readonly [errno: string]: JournalErrorCode } = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  ENOTDIR: 'notAFolder',
  EEXIST: 'notAFolder',
};

/** Any error as the journal's own. */
export function toJournalError(error: unknown): JournalError {
  if (error instanceof JournalError) {
    return error;
  }
  const errno = errnoOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return new JournalError(CODES[errno ?? ''] ?? 'failed', errno, message);
}

/** The system's code of an error, such as ENOENT; null if it has none. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
