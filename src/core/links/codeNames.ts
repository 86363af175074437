import { FILE_ENDINGS } from './fileEndings';

/** Objects whose members read like domains: `user.name`, `window.top`, `event.target`. */
const OBJECTS: ReadonlySet<string> = new Set(
  (
    'app args arr array body button cell child client config console context ctx data date db doc document el elem element env err ' +
    'error event evt exports file form global input instance item json lib list log map math meta model module node obj object ' +
    'options opts page params parent path player post process product props query record ref req request res response result root ' +
    'router row self selection server service session settings site state store string style super system table target task test ' +
    'that this user util utils value vm view widget window'
  ).split(' '),
);

/** Names that files have, whatever their ending says. */
const FILES: ReadonlySet<string> = new Set(
  (
    'build changelog compose config configure default docker-compose dockerfile gruntfile gulpfile id_dsa id_ecdsa id_ed25519 id_rsa index jest ' +
    'layout license main makefile meson package read readme rollup setup tsconfig vite vitest webpack'
  ).split(' '),
);

/** Whether a bare domain may as well be a file's name or a piece of a program: `main.cc`, `docker-compose.dev`, `user.name`. */
export function looksLikeCode(domain: string): boolean {
  if (/^www\./i.test(domain)) {
    return false;
  }
  const labels = domain.toLowerCase().split('.');
  const ending = labels.at(-1) ?? '';
  if (FILE_ENDINGS.has(ending)) {
    return true;
  }
  const [name = ''] = labels;
  const isSite = SITES.has(ending);
  return !isSite && (FILES.has(name) || (labels.length === 2 && (OBJECTS.has(name) || isCamelCase(domain))));
}

/** Under these nearly everything is a site, whatever its name is. */
const SITES: ReadonlySet<string> = new Set(['com', 'org', 'net', 'info', 'edu', 'gov']);

/** `currentUser.name` */
function isCamelCase(text: string): boolean {
  return /^[a-z]+[A-Z]/.test(text);
}
