/** A backlink as nothing but names and values. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads `backlinks_filters` straight from its JSON, as plainly as can be: the oracle beside the product's own reading. */
export function passesFilter(json: readonly unknown[], link: Fields): boolean {
  if (json.length === 0) {
    return true;
  }
  if (typeof json[0] === 'string') {
    const [field, operator, value] = json as [string, string, unknown];
    return passesCondition(link[field], operator, value);
  }
  const lastOr = json.lastIndexOf('or');
  if (lastOr > 0) {
    return passesFilter(json.slice(0, lastOr), link) || passesFilter(json.slice(lastOr + 1), link);
  }
  const [first, , ...rest] = json as [unknown[], 'and', ...unknown[]];
  return passesFilter(first, link) && passesFilter(rest, link);
}

function passesCondition(actual: unknown, operator: string, value: unknown): boolean {
  switch (operator) {
    case '=':
      return actual === value;
    case '<>':
      return actual !== value;
    case '<':
      return order(actual, value) < 0;
    case '<=':
      return order(actual, value) <= 0;
    case '>':
      return order(actual, value) > 0;
    case '>=':
      return order(actual, value) >= 0;
    case 'in':
      return (value as unknown[]).some((entry) => entry === actual);
    case 'not_in':
      return (value as unknown[]).every((entry) => entry !== actual);
    case 'has':
      return (actual as unknown[]).some((entry) => entry === value);
    case 'has_not':
      return (actual as unknown[]).every((entry) => entry !== value);
    default:
      return passesTextCondition(String(actual), operator, String(value));
  }
}

function passesTextCondition(actual: string, operator: string, value: string): boolean {
  if (operator.startsWith('not_')) {
    return !passesTextCondition(actual, operator.slice(4), value);
  }
  switch (operator) {
    case 'like':
      return likePattern(value, 'su').test(actual);
    case 'ilike':
      return likePattern(value, 'siu').test(actual);
    case 'match':
      return (value.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) =>
        new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(actual),
      );
    case 'regex':
      return new RegExp(value, 'u').test(actual);
    default:
      throw new Error(`The oracle doesn't know ${operator}.`);
  }
}

/** Times are compared as moments, numbers as numbers. */
function order(actual: unknown, value: unknown): number {
  const [a, b] = [actual, value].map((side) =>
    typeof side === 'string' ? Date.parse(side.replace(' +00:00', 'Z').replace(' ', 'T')) : (side as number),
  ) as [number, number];
  return a - b;
}

function likePattern(value: string, flags: string): RegExp {
  const pieces = value.split('%').map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, flags);
}
