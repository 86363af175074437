import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listMarkdown } from '../../../../src/core/exports/listMarkdown';
import { rowsDifferenceMarkdown } from '../../../../src/core/exports/rowsDifferenceMarkdown';
import { SECTION_IDS } from '../../../../src/core/lists/listSection';
import type { ListOptions } from '../../../../src/core/options/listOptions';
import type { LookupOptions } from '../../../../src/core/options/options';
import { anyRow, rowOf, rowOfText } from '../lists/rowArbitrary';
import { HOSTILE_TEXTS } from './answerArbitrary';
import { assertHarmless } from './assertHarmless';
import { takenList } from './takenLists';

const LINK = rowOf('backlinks', {
  urlFrom: 'https://a.com/1',
  anchor: 'shoes',
  urlTo: 'https://example.com/',
  dofollow: true,
  domainFromRank: 37,
  firstSeen: '2026-01-31T23:30:00.000Z',
});

describe('lists as Markdown', () => {
  it('say who was asked, when, how many rows these are, and their main columns', () => {
    const markdown = listMarkdown(takenList('backlinks', [LINK], { totalCount: 4928 }), 'en');
    assert.equal(
      markdown.replace(/\p{Zs}/gu, ' '),
      [
        '# Links to `example.com`',
        '',
        '| Lookup | Value |',
        '| --- | --- |',
        '| Source | DataForSEO |',
        '| Target | `example.com` |',
        '| Time | Nov 24, 2026, 9:00:00 AM UTC |',
        '| Options | one link per domain |',
        '| Rows | 1 of 4,928 rows |',
        '',
        '| Referring page | Anchor text | Points to | Dofollow | Domain rank | First seen |',
        '| --- | --- | --- | --- | --- | --- |',
        '| `https://a.com/1` | shoes | `https://example.com/` | yes | 37/100 | Jan 31, 2026 |',
        '',
      ].join('\n'),
    );
  });

  const HEADS: readonly (readonly [id: (typeof SECTION_IDS)[number], title: string, head: string])[] = [
    ['referringDomains', 'Domains that link to', 'Referring domain | Rank | Backlinks | Backlink spam score | First seen'],
    ['anchors', 'Anchor texts of links to', 'Anchor text | Referring domains | Backlinks'],
    ['domainPages', 'Pages of', 'Page | Referring domains | Backlinks | Broken backlinks'],
    ['history', 'Backlink history of', 'Month | Referring domains | Backlinks | Rank | New backlinks | Lost backlinks'],
  ]; // prettier-ignore
  for (const [id, title, head] of HEADS) {
    it(`have a title and a head for ${id}, and say "not available" of what isn't there`, () => {
      const markdown = listMarkdown(takenList(id, [rowOf(id, {})]), 'en');
      assert.ok(markdown.startsWith(`# ${title} \`example.com\``), markdown);
      assert.ok(markdown.includes(`\n| ${head} |`), markdown);
      assert.match(markdown, /\n\| not available \|.* not available \|\n$/);
      assert.doesNotMatch(markdown, /null|undefined|NaN/);
    });
  }

  describe('far east of Greenwich', () => {
    const own = process.env['TZ'];
    before(() => (process.env['TZ'] = 'Pacific/Auckland'));
    after(() => {
      if (own === undefined) {
        delete process.env['TZ'];
      } else {
        process.env['TZ'] = own;
      }
    });

    it('have days and times in UTC', () => {
      const markdown = listMarkdown(takenList('backlinks', [LINK]), 'en');
      assert.match(markdown, /\| Jan 31, 2026 \|/);
      assert.match(markdown, /\| Nov 24, 2026, 9:00:00\sAM UTC \|/);
    });
  });

  it('name the months of a history', () => {
    const row = rowOf('history', { date: '2026-10-01T00:00:00.000Z', backlinks: 1200 });
    const markdown = listMarkdown(takenList('history', [row]), 'en');
    assert.match(markdown, /\| 2026-10 \| not available \| 1,200 \|/);
    assert.match(markdown, /\| Options \| none \|\n\| Rows \| 1 row \|/);
  });

  const ANCHORS: readonly (readonly [anchor: string | null, alt: string | null, written: string])[] = [
    ['shoes', 'a shoe', 'shoes'],
    ['', 'a shoe', 'Image: a shoe'],
    [null, 'a shoe', 'Image: a shoe'],
    ['', '', 'No text'],
    [' ', null, 'No text'],
    [null, null, 'not available'],
  ];
  for (const [anchor, alt, written] of ANCHORS) {
    it(`say ${written} of ${JSON.stringify({ anchor, alt })}`, () => {
      const list = takenList('backlinks', [rowOf('backlinks', { anchor, alt })]);
      assert.ok(
        listMarkdown(list, 'en').includes(`| not available | ${written} |`),
        listMarkdown(list, 'en'),
      );
    });
  }

  const OPTIONS: readonly (readonly [options: Partial<LookupOptions>, list: Partial<ListOptions>, said: string])[] = [
    [{ includeIndirectLinks: false, includeSubdomains: false }, {}, 'without subdomains, one link per domain'],
    [{ backlinksStatusType: 'lost' }, {}, 'lost only, one link per domain'],
    [{ backlinksFilters: ['dofollow', '=', true] }, { mode: 'as_is' }, 'dofollow only, all links'],
    [{}, { mode: 'one_per_anchor', orderBy: ['first_seen,asc'] }, 'one link per anchor text, sorted by "First seen", ascending'],
    [{}, { orderBy: ['rank,desc'], offset: 1000 }, 'one link per domain, sorted by "Link rank", descending, from row 1,001'],
    [{}, { orderBy: [], filters: ['is_lost', '=', true] }, 'one link per domain, row filter: is_lost = true, not sorted'],
  ]; // prettier-ignore
  for (const [options, list, said] of OPTIONS) {
    it(`say in their head: ${said}`, () => {
      const markdown = listMarkdown(takenList('backlinks', [LINK], { options, list }), 'en');
      assert.equal(/\| Options \| (.*) \|/.exec(markdown)?.[1]?.replaceAll('`', ''), said);
    });
  }

  for (const [service, what] of [
    ['sample', 'Sample'],
    ['sandbox', 'Mock'],
  ] as const) {
    it(`warn of the made-up figures of the ${service}`, () => {
      const list = takenList('backlinks', [LINK], { service });
      assert.ok(listMarkdown(list, 'en').includes(`\n\n${what} data. Not real figures.\n\n`));
      assert.ok(rowsDifferenceMarkdown(list, list, 'en').includes(`\n\n${what} data. Not real figures.\n\n`));
    });
  }

  for (const id of SECTION_IDS) {
    it(`are harmless, whatever strangers wrote into ${id}`, () => {
      for (const text of [...HOSTILE_TEXTS, null]) {
        const hostile = takenList(id, [rowOfText(id, text, 1e21)]);
        assertHarmless(listMarkdown(hostile, 'en'));
        assertHarmless(rowsDifferenceMarkdown(hostile, takenList(id, []), 'en'));
      }
      fc.assert(
        fc.property(fc.array(anyRow(id), { maxLength: 3 }), (rows) => {
          assertHarmless(listMarkdown(takenList(id, rows), 'en'));
          assertHarmless(rowsDifferenceMarkdown(takenList(id, rows.slice(1)), takenList(id, rows), 'en'));
        }),
        { numRuns: 30 },
      );
    });
  }
});

describe('what came and went as Markdown', () => {
  const before = { takenAt: Date.UTC(2026, 9, 30, 12) };
  const domains = (names: readonly string[]) =>
    names.map((domain) => rowOf('referringDomains', { domain, rank: 5 }));

  it('has both lookups, what is new and what is gone', () => {
    const older = takenList('referringDomains', domains(['a.com', 'b.com']), before);
    const markdown = rowsDifferenceMarkdown(
      older,
      takenList('referringDomains', domains(['c.com', 'b.com'])),
      'en',
    );
    const [head = '', added = '', gone = ''] = markdown.replace(/\p{Zs}/gu, ' ').split('\n## ');
    assert.match(head, /^# Changes: Domains that link to `example\.com`\n/);
    assert.match(head, /\| Time \| Oct 30, 2026, 12:00:00 PM UTC \| Nov 24, 2026, 9:00:00 AM UTC \|/);
    assert.doesNotMatch(head, /Not all rows/);
    assert.match(added, /^New since Oct 30, 2026, 12:00:00 PM UTC\n[^]*\| `c\.com` \| 5\/100 \|/);
    assert.match(gone, /^Gone since Oct 30, 2026, 12:00:00 PM UTC\n[^]*\| `a\.com` \| 5\/100 \|/);
    assert.doesNotMatch(added + gone, /b\.com/);
    assert.doesNotMatch(added, /a\.com/);
  });

  it('says where nothing came or went, and that lists which are cut could not be compared as a whole', () => {
    const list = takenList('referringDomains', domains(['a.com']));
    const cut = takenList('referringDomains', domains(['a.com']), { totalCount: 9 });
    assert.equal(rowsDifferenceMarkdown(list, list, 'en').split('Nothing to list.').length, 3);
    for (const [one, other] of [
      [list, cut],
      [cut, list],
    ] as const) {
      assert.match(rowsDifferenceMarkdown(one, other, 'en'), /\n\nNot all rows were compared\. .*\n\n## New/);
    }
  });

  for (const [mode, note] of [
    ['as_is', undefined],
    ['one_per_domain', /Domains that link in both lookups are left out/],
    ['one_per_anchor', /Anchor texts found in both lookups are left out/],
  ] as const) {
    it(`says what ${mode} leaves out`, () => {
      const list = takenList('backlinks', [LINK], { list: { mode } });
      assert.match(rowsDifferenceMarkdown(list, list, 'en'), note ?? /^(?![^]*left out)/);
    });
  }
});
