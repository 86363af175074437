import { envelope, task } from './envelope';

const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);
const HTML = '<!DOCTYPE html><title>Error</title><h1>Something went wrong</h1><p>cloud-gate/1.0</p>';

/** Bodies that the API would never send, or that say nothing; the status is 200 unless given. */
export const STRANGE_BODIES: {
  readonly [name: string]: { readonly status?: number; readonly body: string };
} = {
  html200: { body: HTML },
  html502: { status: 502, body: HTML },
  redirect: { status: 302, body: HTML },
  empty: { body: '' },
  halfJson: { body: '{"status_code":20000,"tasks":[{"status_code":20000,"resu' },
  deep: { body: DEEP },
  deepResult: { body: wrap([task(20000, 'Ok.', { result: ['DEEP'] })]).replace('"DEEP"', DEEP) },
  jsonNull: { body: 'null' },
  jsonText: { body: '"Ok."' },
  jsonArray: { body: '[]' },
  noCode: { body: '{"version":"0.1","tasks":[]}' },
  codeAsText: { body: '{"status_code":"20000","tasks":[]}' },
  tasksNull: { body: wrap(null) },
  tasksEmpty: { body: wrap([]) },
  tasksObject: { body: wrap({ 0: task(20000, 'Ok.', {}) }) },
  taskNull: { body: wrap([null]) },
  taskWithoutCode: { body: wrap([{ id: 'x', result: [] }]) },
  resultNumber: { body: wrap([task(20000, 'Ok.', { result: [7] })]) },
  resultList: { body: wrap([task(20000, 'Ok.', { result: [[]] })]) },
};

function wrap(tasks: unknown): string {
  return JSON.stringify({ ...envelope(20000, 'Ok.', []), tasks });
}
