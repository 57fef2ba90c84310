// `gouji`: the command line, with the reports that the product knows.

import { DISCLOSURE } from '../core/forms/disclosure/catalogue.ts';
import { prepare } from '../core/report/catalogue.ts';
import { placesIn } from '../node/places.ts';
import { runProcess } from './process.ts';

/** Runs what the arguments of the process ask for. */
export function start(): void {
	runProcess({ data: DISCLOSURE, ready: () => prepare(DISCLOSURE, placesIn(__dirname)) });
}
