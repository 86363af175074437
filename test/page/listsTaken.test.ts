import assert from 'node:assert/strict';
import { allLists, found, linkRow, rowsOf, TAKEN_AT } from './lists';
import { of, useListsBrowser } from './listsBrowser';

describe('what is taken along of the lists of a report', function () {
  this.timeout(120_000);
  const open = useListsBrowser();

  it('say what changed, and show what is gone instead', async () => {
    const gone = [linkRow(200), linkRow(201)];
    const rows = rowsOf('backlinks', 5);
    const { urlFrom, urlTo } = rows[2]!;
    const difference = { since: TAKEN_AT - 25 * 86_400_000, added: [`${urlFrom} ${urlTo}`], gone };
    const { page, takePosted } = await open(allLists(found('backlinks', 5, false, { rows, difference })));
    const links = of(page, 'backlinks');
    const titles = () => links.locator('tr[data-index] th .line:first-child').allInnerTexts();
    await links.getByRole('button', { name: '1 new since Oct 30' }).press('Enter');
    assert.deepEqual(await titles(), ['What 2 editors read about search']);
    await links.getByRole('button', { name: '2 gone since Oct 30' }).press('Enter');
    assert.deepEqual(await titles(), [
      'What 200 editors read about search',
      'What 201 editors read about search',
    ]);
    assert.equal(await links.getByText('Copy or Export').count(), 0);
    await links.getByRole('button', { name: 'Copy Changes' }).press('Enter');
    assert.deepEqual(await takePosted(), [
      { type: 'listAct', id: 'backlinks', act: 'copyDifference', keys: [] },
    ]);
    await links.getByRole('button', { name: '2 gone since Oct 30' }).press('Enter');
    assert.equal((await titles()).length, 5);
  });

  it('take along all rows, those that the filter leaves, or those that are selected, by keyboard alone', async () => {
    const { page, takePosted } = await open(allLists(found('referringDomains', 12)));
    const domains = of(page, 'referringDomains');
    const take = async (item: string) => {
      await domains.getByText('Copy or Export').press('Enter');
      await domains.getByRole('button', { name: item }).press('Enter');
    };
    await take('Copy as CSV');
    await domains.getByRole('searchbox').fill('site3');
    await take('Copy as Markdown');
    await domains.getByRole('checkbox', { name: 'Select site3.example' }).press('Space');
    await domains.getByRole('searchbox').fill('');
    await take('Copy as JSON');
    await take('Export CSV…');
    await domains.getByRole('button', { name: 'Disavow File of 1 Selected…' }).press('Enter');
    const keys = ['site3.example'];
    assert.deepEqual(await takePosted(), [
      { type: 'listAct', id: 'referringDomains', act: 'copyCsv', keys: [] },
      { type: 'listAct', id: 'referringDomains', act: 'copyMarkdown', keys },
      { type: 'listAct', id: 'referringDomains', act: 'copyJson', keys },
      { type: 'listAct', id: 'referringDomains', act: 'exportCsv', keys },
      { type: 'listAct', id: 'referringDomains', act: 'disavow', keys },
    ]);
  });
});
