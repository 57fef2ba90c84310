// `gouji` for the made-up family alone: bundled by the tests that start it.

import { runProcess } from '../../server/src/cli/process.ts';
import { MADE } from './reports.ts';

runProcess({ data: MADE.data, ready: () => MADE });
