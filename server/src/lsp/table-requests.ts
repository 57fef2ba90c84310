// The requests of the table view; what draws and changes tables is loaded with the first.

import type { Connection } from 'vscode-languageserver';
import { once } from '../core/text/once.ts';
import { TABLE_EDIT, TABLE_VIEW, type TableEditResult, type TableViewResult } from '../protocol.ts';
import type { PlaceHost } from './at-place.ts';
import type { Late } from './late.ts';
import { runSafe, tokenOf } from './run-safe.ts';

const STALE: TableEditResult = { edits: [], problem: 'stale' };

/** Answers the requests of the table view on a connection; null where the document is not open or holds no report. */
export function onTableView(connection: Connection, host: PlaceHost, { tables }: Pick<Late, 'tables'>): void {
	const views = once(() => new (tables().TableViews)(host));
	connection.onRequest<TableViewResult | null, never>(TABLE_VIEW, (...given: unknown[]) =>
		runSafe({ name: 'tableView', token: tokenOf(given), fallback: null }, () => views().drawn(given[0]), host.log),
	);
	connection.onRequest<TableEditResult, never>(TABLE_EDIT, (...given: unknown[]) =>
		runSafe(
			{ name: 'tableEdit', token: tokenOf(given), fallback: STALE },
			() => views().edited(given[0]) ?? STALE,
			host.log,
		),
	);
}
