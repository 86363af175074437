import assert from 'node:assert/strict';
import { BREAKDOWNS } from '../../src/core/figures/breakdowns';
import { ACTIONS, type ToPage } from '../../src/core/reportProtocol';
import { useReportBrowser, type OpenReport } from './reportBrowser';
import { comparisonMessage, FAILED, PENDING, report, reportMessage, reportOf } from './reports';

const FOUND = reportMessage(report());
const MISSING = comparisonMessage(
  reportOf('a.example', 1),
  { ...reportOf('b.example', 1), figures: null },
  { ...reportOf('c.example', 1), figures: null },
  { ...reportOf('d.example', 1), figures: null, state: PENDING },
);

const DOMAIN = { kind: 'domain', value: 'example.com', site: 'example.com' } as const;

const BUTTONS: readonly [state: ToPage, act: (typeof ACTIONS)[number], name: string][] = [
  [FOUND, 'lookUpAgain', 'Look Up Again about $0.024'],
  [reportMessage(report({ againCost: 0 })), 'lookUpAgain', 'Look Up Again free'],
  [FOUND, 'changeOptions', 'Change Options…'],
  [FOUND, 'compare', 'Compare…'],
  [FOUND, 'openInBrowser', 'Open in Browser'],
  [FOUND, 'copySummary', 'Copy Summary'],
  [FOUND, 'copyMarkdown', 'Copy as Markdown'],
  [FOUND, 'copyCsv', 'Copy as CSV'],
  [FOUND, 'copyJson', 'Copy as JSON'],
  [FOUND, 'exportReport', 'Export…'],
  [FOUND, 'showReply', 'Show Raw Response'],
  [reportMessage(report({ state: PENDING })), 'cancel', 'Cancel'],
  [reportMessage(report({ figures: null, state: FAILED })), 'nextStep', 'Open the Account Page'],
  [reportMessage(report({ asOf: 'id' })), 'showNewest', 'Show the Latest'],
  [MISSING, 'exportReport', 'Export…'],
  [MISSING, 'copyMarkdown', 'Copy as Markdown'],
  [MISSING, 'copyCsv', 'Copy as CSV'],
  [
    reportMessage(report({ domain: { target: DOMAIN, isKnown: false } })),
    'lookUpDomain',
    'Look up the whole domain example.com (about $0.024)',
  ],
  [
    reportMessage(report({ domain: { target: DOMAIN, isKnown: true } })),
    'showDomain',
    'Show the whole domain example.com',
  ],
  [MISSING, 'lookUpMissing', 'Look Up Missing about $0.0481'],
];

const IN_MENU = [
  'Change Options…',
  'Open in Browser',
  'Compare…',
  'Copy Summary',
  'Copy as Markdown',
  'Copy as CSV',
  'Copy as JSON',
  'Export…',
  'Show Raw Response',
];

describe('the buttons of the page', function () {
  this.timeout(120_000);
  const open = useReportBrowser();

  for (const [state, act, name] of BUTTONS) {
    it(`of ${state.type === 'report' ? 'a report' : 'a comparison'} tell the host "${act}" when "${name}" is reached by Tab and pressed by Enter`, async () => {
      const opened = await open(state);
      await opened.takePosted();
      if (IN_MENU.includes(name) && !(state === MISSING && act === 'exportReport')) {
        await openMenu(opened);
      }
      await tabTo(opened, name);
      await opened.page.keyboard.press('Enter');
      assert.deepEqual(await opened.takePosted(), [{ type: 'act', act }]);
    });
  }

  it('cover every act', () => {
    assert.deepEqual([...new Set(BUTTONS.map(([, act]) => act))].sort(), [...ACTIONS].sort());
  });

  for (const { id, label } of BREAKDOWNS) {
    it(`tell the host to copy the breakdown ${id}`, async () => {
      const opened = await open(FOUND);
      await opened.takePosted();
      await tabTo(opened, `Copy as CSV: ${label()}`);
      await opened.page.keyboard.press('Enter');
      assert.deepEqual(await opened.takePosted(), [{ type: 'copyBreakdown', id }]);
    });
  }

  it('say that they can receive before anything else', async () => {
    const opened = await open(FOUND);
    assert.deepEqual(await opened.takePosted(), [{ type: 'ready' }]);
  });

  it('keep the focus when a lookup begins, and do nothing twice', async () => {
    const opened = await open(FOUND);
    await tabTo(opened, 'Look Up Again about $0.024');
    await opened.page.keyboard.press('Enter');
    await opened.show(reportMessage(report({ state: PENDING })));
    await opened.takePosted();
    await opened.page.keyboard.press('Enter');
    assert.equal(await focused(opened), 'Look Up Again about $0.024');
    assert.deepEqual(await opened.takePosted(), []);
  });

  it('fold the menu on Escape and give the focus back', async () => {
    const opened = await open(FOUND);
    await openMenu(opened);
    await tabTo(opened, 'Copy as CSV');
    await opened.page.keyboard.press('Escape');
    assert.equal(await focused(opened), 'More Actions');
    assert.equal(await opened.page.locator('.menu[open]').count(), 0);
  });

  it('show where the focus is', async () => {
    const opened = await open(FOUND);
    await tabTo(opened, 'More Actions');
    const outline = await opened.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    assert.equal(outline, 'solid');
  });
});

async function openMenu(opened: OpenReport): Promise<void> {
  await tabTo(opened, 'More Actions');
  await opened.page.keyboard.press('Enter');
}

/** Presses Tab until the focus is on the control of this name; throws once it has been everywhere. */
async function tabTo(opened: OpenReport, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step++) {
    await opened.page.keyboard.press('Tab');
    passed.push(await focused(opened));
    if (passed.at(-1) === name) {
      return;
    }
  }
  throw new Error(`Tab reaches no ${JSON.stringify(name)}, but ${passed.join(' | ')}`);
}

async function focused({ page }: OpenReport): Promise<string> {
  const name = await page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
  return name.replace(/\s+/gu, ' ');
}
