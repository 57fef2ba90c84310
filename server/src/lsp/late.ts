// What a server is without until it is first asked for it: its start loads none of this.

import type * as Overview from '../workspace/overview/overview.ts';
import type * as AtPlace from './at-place.ts';
import type * as SeenText from './seen.ts';
import type * as TableView from './table-view.ts';
import type * as Begin from './workspace/begin.ts';

/** Loads a part of the server, or gives it where it was loaded before. */
export interface Late {
	readonly seen: () => typeof SeenText;
	readonly atPlace: () => typeof AtPlace;
	readonly tables: () => typeof TableView;
	readonly workspace: () => typeof Begin;
	readonly overview: () => typeof Overview;
}
