import type { TableColumn } from './tableColumn';

/** A column of checkboxes or of buttons that unfold, in em; the stylesheet knows it too. */
const LEADING = 2.25;

/**
 * The width of each column as CSS, checkboxes and the like first: what it asks for, and for texts a share of what the box (a container) has
 * left. In a narrow box the first column takes no more than the stylesheet allows, so that there is room for others beside it.
 */
export function columnWidths<Row>(columns: readonly TableColumn<Row>[], leading: number): string[] {
  const sum = columns.reduce((total, { width }) => total + width, leading * LEADING);
  const growing = columns.reduce((total, { align, width }) => total + (align === 'start' ? width : 0), 0);
  return [
    ...Array.from({ length: leading }, () => `${LEADING}em`),
    ...columns.map(({ align, width }, index) => {
      const share = align === 'start' ? width / growing : 0;
      const whole = `${width}em + max(0px, 100cqi - 1px - ${sum}em) * ${share}`;
      const leftForFirst = `max(var(--first-column-most), 100cqi - 1px - ${sum - width}em)`;
      return index === 0 ? `min(${whole}, ${leftForFirst})` : `calc(${whole})`;
    }),
  ];
}
