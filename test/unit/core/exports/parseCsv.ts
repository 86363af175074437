/** The cells of a CSV text as RFC 4180 defines them; throws where it is none. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (at < text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) {
      throw new Error(`no cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    }
    at = cell.lastIndex;
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The text that a cell was made of: an apostrophe in front is not its own. */
export function cellText(cell: string): string {
  return cell.replace(/^'/, '');
}
