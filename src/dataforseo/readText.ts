import { CallError } from './failure';

/** Most bytes of a reply, which is paid for: a thousand links have some megabytes, and strangers' texts in them may be long. */
export const MAX_REPLY_BYTES = 32 * 1024 * 1024;

/** The body as text, given up while reading once it grows too large. */
export async function readText(response: Response): Promise<string> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  if (!reader) {
    return '';
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    bytes += value.byteLength;
    if (bytes > MAX_REPLY_BYTES) {
      await reader.cancel();
      throw new CallError({ kind: 'noReply', reason: 'tooLarge' });
    }
    text += decoder.decode(value, { stream: true });
  }
}
