import { CellButton } from '../../../media/table/cellButton';
import type { TableColumn } from '../../../media/table/tableColumn';
import type { LinkRow } from './linkRow';

const MISSING = 'not available';

/** Columns as a list of backlinks has them; a press of the page's title is told with its address. */
export function linkColumns(onPress: (url: string) => void): readonly TableColumn<LinkRow>[] {
  return [
    {
      id: 'page',
      label: 'Linking page',
      align: 'start',
      width: 22,
      render: ({ title, url }) => (
        <>
          <span class="line">
            <CellButton onPress={() => onPress(url ?? '')}>
              <bdi>{title ?? MISSING}</bdi>
            </CellButton>
          </span>
          <span class="line note">
            <bdi>{url ?? MISSING}</bdi>
          </span>
        </>
      ),
      sortBy: ({ title }) => title,
      text: ({ title, url }) => `${title ?? MISSING}\n${url ?? MISSING}`,
    },
    {
      id: 'anchor',
      label: 'Anchor',
      align: 'start',
      width: 12,
      render: (row) => anchorText(row),
      sortBy: ({ anchor }) => anchor,
      text: (row) => anchorText(row),
    },
    {
      id: 'kind',
      label: 'Kind',
      align: 'start',
      width: 10,
      render: (row) => kinds(row).map((kind) => <span class="mark">{kind} </span>),
      text: (row) => kinds(row).join(', '),
    },
    number('domainRank', 'Domain rank', 'Rank of the linking domain, 0–1,000.', (row) => row.domainRank),
    number('pageRank', 'Page rank', 'Rank of the linking page, 0–1,000.', (row) => row.pageRank),
    day('firstSeen', 'First seen', (row) => row.firstSeen),
    day('lastSeen', 'Last seen', (row) => row.lastSeen),
  ];
}

function anchorText({ anchor }: LinkRow): string {
  return anchor === '' ? 'no text' : (anchor ?? MISSING);
}

function kinds({ isFollow, isLost }: LinkRow): string[] {
  const follow = isFollow === null ? MISSING : isFollow ? 'follow' : 'nofollow';
  return isLost ? [follow, 'lost'] : [follow];
}

function number(
  id: string,
  label: string,
  meaning: string,
  of: (row: LinkRow) => number | null,
): TableColumn<LinkRow> {
  const text = (row: LinkRow) => of(row)?.toLocaleString('en') ?? MISSING;
  return { id, label, meaning, align: 'end', width: 8.5, render: text, sortBy: of, text };
}

function day(id: string, label: string, of: (row: LinkRow) => string | null): TableColumn<LinkRow> {
  const text = (row: LinkRow) => of(row) ?? MISSING;
  return { id, label, align: 'end', width: 8.5, render: text, sortBy: of, text };
}
