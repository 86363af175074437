/** Faults that only the client ends: do headers come, and how many bytes of the body at least. */
export const ENDLESS: readonly (readonly [name: string, headers: boolean, bytes: number])[] = [
  ['stallBeforeHeaders', false, 0],
  ['stallAfterHeaders', true, 0],
  ['stallInBody', true, 50],
  ['drip', true, 1],
  ['gigabyte', true, 20_000_000],
  ['gzipBomb', true, 20_000_000],
];

/** What a client sees of a fault: the code of an error, `cut off`, or the status and the text. */
export function seenBy(name: string): RegExp {
  const [, form, code] = /^(envelope|http|)(\d+)(?:Envelope)?$/.exec(name) ?? [];
  switch (form) {
    case undefined:
      return SEEN[name] ?? /^no such fault$/;
    case 'envelope':
      return new RegExp(`^200 [^[]*"status_code":${code}.*"tasks":null`);
    case 'http':
      return name.endsWith('Envelope')
        ? new RegExp(`^${code} {.*"status_code":[45]0\\d{3}`)
        : new RegExp(`^${code} $`);
    default:
      return new RegExp(`^200 [^[]*"status_code":20000.*"tasks":\\[{[^[]*"status_code":${code}`);
  }
}

const SEEN: { readonly [name: string]: RegExp } = {
  close: /^UND_ERR_SOCKET$/,
  reset: /^ECONNRESET$/,
  notHttp: /^HPE_INVALID_CONSTANT$/,
  halfOfLength: /^cut off$/,
  halfInChunks: /^cut off$/,
  halfUntilClose: /^(200|500) {"version"[^]*[^}]$/,
  html200: /^200 <!DOCTYPE html>/,
  html502: /^502 <!DOCTYPE html>/,
  redirect: /^302 </,
  empty: /^200 $/,
  halfJson: /^200 {.*[^}]$/,
  deep: /^200 \[{100000}\]{100000}$/,
  deepResult: /^200 {.*"result":\[\[{100000}\]{100000}\]/,
  jsonNull: /^200 null$/,
  jsonText: /^200 "Ok."$/,
  jsonArray: /^200 \[\]$/,
  noCode: /^200 {"version":"0.1","tasks":\[\]}$/,
  codeAsText: /^200 {"status_code":"20000"/,
  tasksNull: /"tasks":null}$/,
  tasksEmpty: /"tasks":\[\]}$/,
  tasksObject: /"tasks":{"0":{.*}}}$/,
  taskNull: /"tasks":\[null\]}$/,
  taskWithoutCode: /"tasks":\[{"id":"x","result":\[\]}\]}$/,
  resultNumber: /"result":\[7\]}\]}$/,
  resultList: /"result":\[\[\]\]}\]}$/,
};
