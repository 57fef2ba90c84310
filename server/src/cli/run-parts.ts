// What a run of the command line is made of.

import type { Catalogue } from '../core/forms/catalogue.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import type { Settings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** The reports that a run knows, as plain data, and made ready: that takes a while, and not every run needs it. */
export interface KnownReports {
	readonly data: Catalogue;
	readonly ready: () => ReadyCatalogue;
}

/** What a run is made of. */
export interface RunParts {
	readonly options: Options;
	readonly settings: Settings;
	readonly terminal: Terminal;
	readonly output: Output;
	readonly catalogue: KnownReports;
}
