// Stands in for @vscode/spdlog, a native module that npm would have to compile: VS Code writes its log files and the
// channels of its Output panel with it. Levels are numbers, from 0 for trace to 6 for off.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  #file;
  #level = 2;
  #format = (level, text) => `${new Date().toISOString().replace(/[TZ]/g, ' ')}[${level}] ${text}\n`;

  constructor(file) {
    this.#file = file;
    LEVELS.forEach((level, rank) => {
      this[level] = (text) => {
        if (rank >= this.#level) appendFileSync(this.#file, this.#format(level, text));
      };
    });
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  clearFormatters() {
    this.#format = (_level, text) => text;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

export function setFlushOn() {}

export async function createAsyncRotatingLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger(file);
}
