// The language server for the made-up family alone: bundled by the tests that start it.

import { serveProcess } from '../../server/src/process.ts';
import { MADE } from './reports.ts';

serveProcess(MADE);
