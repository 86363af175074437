import assert from 'node:assert/strict';
import { problemsOf } from '../checks/textRules';

describe('the rules for texts', () => {
  const TEXTS: readonly [text: string, problem: RegExp | undefined][] = [
    ['Look up {0} for about {1}?', undefined],
    ['{0} links', undefined],
    ['canceled', undefined],
    ['Keynotes and factual reactions', undefined],
    [' of {0}', /fragment/],
    ['of {0} ', /fragment/],
    ['something in lower case', /lower case/],
    ['Look it up for money', /for money/],
    ['Which question do you mean?', /question/],
    ['The answer is lost', /answer/],
    ['This is free of charge.', /free of charge/],
    ['The value does not fit.', /stiffer/],
  ];
  for (const [text, problem] of TEXTS) {
    it(`${problem ? 'refuse' : 'accept'} ${JSON.stringify(text)}`, () => {
      const problems = problemsOf(text).join();
      if (problem) {
        assert.match(problems, problem);
      } else {
        assert.equal(problems, '');
      }
    });
  }
});
