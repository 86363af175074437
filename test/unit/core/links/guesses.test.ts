import assert from 'node:assert/strict';
import { linkAt } from '../../../../src/core/links/linkAt';
import { fileEndings } from '../../../checks/fileEndings';
import { readFileSync } from 'node:fs';

/** What may as well be a file or a piece of a program. */
const GUESSES = `
  main.cc main.tf rules.mk foo.map index.page id_rsa.pub docker-compose.dev Makefile.am configure.ac a.pl Main.java data.ai
  user.name event.target window.top README.md src.rs lib.rs run.sh setup.py photo.mov archive.zip libfoo.so build.ninja
  app.properties query.ps page.dot go.work.sh Gemfile.rb.sh config.ru Makefile.in read.me main.ml schema.ms notes.sc shader.gd
  this.name self.id document.link request.host req.host res.link data.email item.link node.name state.loading.sh props.style
  currentUser.name myObject.link index.host config.dev layout.page default.page package.build test.run module.id console.cc
  process.in.sh script.coffee kernel.cu paper.ps bib.st view.space row.id params.page options.live session.host
`;

/** What is an address. */
const ADDRESSES = `
  example.com example.org example.net blog.example.co.uk shop.example.de münchen.de example.io example.nl example.fr example.ru
  example.dev example.page web.dev example.app wikipedia.org example.info example.store example.shop news.example.at example.se
  user.com window.com main.org index.net config.com www.example.rs www.main.cc www.event.target github.io example.blog docs.rust-lang.org
`;

const words = (text: string) => text.trim().split(/\s+/);

describe('what is under the cursor', () => {
  for (const text of words(GUESSES)) {
    it(`is a guess: ${text}`, () => {
      assert.deepEqual(linkAt(`see ${text} now`, 6)?.isGuess, true);
    });
  }

  for (const text of words(ADDRESSES)) {
    it(`is an address: ${text}`, () => {
      const link = linkAt(`see ${text} now`, 6);
      assert.deepEqual([link?.text, link?.isGuess], [text, false]);
    });
  }

  it('is an address with a scheme, whatever its ending is', () => {
    for (const text of words(GUESSES)) {
      assert.equal(linkAt(`see https://${text}/ now`, 6)?.isGuess, false);
    }
  });

  it('is compared with the endings that the lists have now', () => {
    assert.equal(squeeze(readFileSync('src/core/links/fileEndings.ts', 'utf8')), squeeze(fileEndings()));
  });
});

function squeeze(source: string): string {
  return source.replace(/\s+|,(?=\s*\))/g, '');
}
