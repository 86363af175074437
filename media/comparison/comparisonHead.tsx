import type { Report } from '../../src/core/reportProtocol';
import { LongText } from '../parts/longText';

interface Props {
  /** What the rows are. */
  readonly label: string;
  readonly reports: readonly Report[];
}

/** The name of a table and its columns: one for each target. */
export function ComparisonHead({ label, reports }: Props) {
  return (
    <>
      <caption class="for-screen-readers">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          {reports.map(({ key, question }) => (
            <th key={key} scope="col" dir="auto">
              <LongText text={question.target.value} isAddress />
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
