/** What stands in a reply in place of what it may not hold. */
const MASK = '***';
/** A shorter password would be found in words and figures that have nothing to do with it. */
const LEAST = 8;

/** A reply without the credentials that it may have been given back, in whichever form: a service or a gateway may echo a header. */
export function maskCredentials(text: string, base64: string): string {
  return formsOf(base64).reduce((masked, form) => masked.replaceAll(form, MASK), text);
}

/** The longest first, so that none is left in part. */
function formsOf(base64: string): string[] {
  const pair = Buffer.from(base64, 'base64').toString('utf8');
  const password = pair.slice(pair.indexOf(':') + 1);
  // A number alone could be a figure of the reply.
  const isTelling = password.length >= LEAST && !/^\d+$/.test(password);
  const plain = [base64.replace(/=+$/, ''), Buffer.from(base64, 'base64').toString('base64url'), pair, ...(isTelling ? [password] : [])]; // prettier-ignore
  const forms = plain.flatMap((form) => [form, encodeURIComponent(form), JSON.stringify(form).slice(1, -1)]);
  return [...new Set(forms)].filter((form) => form.length > 1).sort((a, b) => b.length - a.length);
}
