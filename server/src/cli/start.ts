// `gouji`: starts the command line, whose compiled code Node keeps for the next time where it can.

import { keepCompiled } from '../node/compiled.ts';
import type * as Line from './main.ts';

keepCompiled(process.env);
const line: typeof Line = require('./main.ts');
line.start();
