#!/usr/bin/env node
// Takes the place of desktop VS Code's `code` where there is none: see codeCli.ts.
import { register } from 'tsx/esm/api';

register();
await import('./codeCli.ts');
