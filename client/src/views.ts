// Registers the findings view, the overview, the table view, and the commands that belong to them.

import { commands, type Disposable, type Uri } from 'vscode';
import { registerFindingActions } from './finding-actions.ts';
import { Findings } from './findings.ts';
import { NO_FILTER } from './findings-filter.ts';
import { GROUPINGS, type Leaf } from './findings-tree.ts';
import { FindingsView } from './findings-view.ts';
import { greyItems } from './known-items.ts';
import { Overview } from './overview.ts';
import type { Server } from './server.ts';
import { registerTableView } from './table-command.ts';
import { TableView } from './table-view.ts';

/** The views, for whoever disposes of them and for tests. */
export interface Views extends Disposable {
	readonly findings: Findings;
	readonly view: FindingsView;
	readonly overview: Overview;
	readonly tables: TableView;
}

/** Registers all; nothing shows before the server has something to say. */
export function registerViews(server: Server, extension: Uri): Views {
	const findings = new Findings(server);
	const view = new FindingsView(findings, server.arrivals);
	const overview = new Overview(server, findings);
	const tables = new TableView(server, extension, () => !findings.isEmpty);
	const registered = [
		findings,
		view,
		overview,
		tables,
		...registerTableView(tables),
		findings.onDidChange(() => tables.draw()),
		...GROUPINGS.map((grouping) =>
			commands.registerCommand(`gouji.findings.by-${grouping}`, () => view.group(grouping)),
		),
		commands.registerCommand('gouji.findings.filter', () => view.askForText()),
		commands.registerCommand('gouji.findings.filterSeverity', () => view.askForSeverities()),
		commands.registerCommand('gouji.findings.clearFilter', () => view.filter(NO_FILTER)),
		commands.registerCommand('gouji.findings.showCheck', (check: string) => view.showCheck(check)),
		commands.registerCommand('gouji.findings.showUnread', () => view.showUnread()),
		commands.registerCommand('gouji.findings.open', (leaf: Leaf) => view.open(leaf)),
		greyItems(),
		...registerFindingActions(view, server.client),
		commands.registerCommand('gouji.nextFinding', () => view.step(1)),
		commands.registerCommand('gouji.previousFinding', () => view.step(-1)),
		commands.registerCommand('gouji.openOverview', () => openOverview(server, findings, overview)),
		commands.registerCommand('gouji.overview.open', (number: unknown) => overview.open(number)),
	];
	return { findings, view, overview, tables, dispose: () => registered.forEach((one) => void one.dispose()) };
}

/** Checks the workspace first where nothing was checked yet. */
async function openOverview(server: Server, findings: Findings, overview: Overview): Promise<void> {
	if (server.isRunning) await findings.refresh();
	if (findings.isEmpty) {
		const checked = await commands.executeCommand('gouji.checkWorkspace');
		if (checked === undefined) return;
		// What was found is told by the page, behind the end of the check.
		await findings.refresh();
		if (findings.isEmpty) return;
	}
	await overview.show();
}
