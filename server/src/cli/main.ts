// `gouji`: the command line, with the reports that the product knows.

import { DISCLOSURE } from '../core/forms/disclosure/catalogue.ts';
import { prepare } from '../core/report/catalogue.ts';
import { placesIn } from '../node/places.ts';
import { runProcess } from './process.ts';

runProcess({ data: DISCLOSURE, ready: () => prepare(DISCLOSURE, placesIn(__dirname)) });
