import assert from 'node:assert/strict';
import { monthBars } from '../../../../media/report/lists/monthBars';

describe('the bars of months', () => {
  it('go up and down on one scale, with no bar where nothing came, went or is known', () => {
    assert.deepEqual(
      monthBars([
        { added: null, lost: null },
        { added: 30, lost: 10 },
        { added: 0, lost: null },
        { added: 15, lost: 0 },
      ]),
      {
        added: 'M28.75 75v-75h17.5V75zM78.75 75v-37.5h17.5V75z',
        lost: 'M28.75 75v25h17.5V75z',
        middle: 75,
        mostAdded: 30,
        mostLost: 10,
      },
    );
  });

  it('are a line alone where nothing came or went, and nothing where nothing is known', () => {
    assert.deepEqual(monthBars([{ added: 0, lost: 0 }]), {
      ...{ added: '', lost: '', middle: 50, mostAdded: 0, mostLost: 0 },
    });
    assert.equal(monthBars([{ added: null, lost: null }]), null);
  });
});
