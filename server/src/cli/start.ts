// `gouji`: starts the command line, with the code that was compiled of it in an earlier run.

import { join } from 'node:path';
import { requireKept } from '../node/compiled.ts';
import { boundHeap } from '../node/heap.ts';
import type * as Line from './main.ts';

// The engine takes compiled code only where it is set as it was when that was kept.
boundHeap();
const [, , word = ''] = process.argv;
// A word alone is a command; paths and options are of no kind of their own.
const kind = /^[a-z]+$/.test(word) ? word : '';
const line = requireKept(join(__dirname, 'cli.js'), { environment: process.env, kind }) as typeof Line;
line.start();
