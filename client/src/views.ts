// Registers the findings view, the overview, and the commands that belong to them.

import { commands, type Disposable } from 'vscode';
import { Findings } from './findings.ts';
import { NO_FILTER } from './findings-filter.ts';
import { GROUPINGS, type Leaf } from './findings-tree.ts';
import { FindingsView } from './findings-view.ts';
import { Overview } from './overview.ts';
import type { Server } from './server.ts';

/** The views, for whoever disposes of them and for tests. */
export interface Views extends Disposable {
	readonly findings: Findings;
	readonly view: FindingsView;
	readonly overview: Overview;
}

/** Registers all; nothing shows before the server has something to say. */
export function registerViews(server: Server): Views {
	const findings = new Findings(server);
	const view = new FindingsView(findings);
	const overview = new Overview(server, findings);
	const registered = [
		findings,
		view,
		overview,
		...GROUPINGS.map((grouping) =>
			commands.registerCommand(`gouji.findings.by-${grouping}`, () => view.group(grouping)),
		),
		commands.registerCommand('gouji.findings.filter', () => view.askForText()),
		commands.registerCommand('gouji.findings.filterSeverity', () => view.askForSeverities()),
		commands.registerCommand('gouji.findings.clearFilter', () => view.filter(NO_FILTER)),
		commands.registerCommand('gouji.findings.showCheck', (check: string) => view.showCheck(check)),
		commands.registerCommand('gouji.findings.open', (leaf: Leaf) => view.open(leaf)),
		commands.registerCommand('gouji.nextFinding', () => view.step(1)),
		commands.registerCommand('gouji.previousFinding', () => view.step(-1)),
		commands.registerCommand('gouji.openOverview', () => openOverview(server, findings, overview)),
		commands.registerCommand('gouji.overview.open', (number: unknown) => overview.open(number)),
	];
	return { findings, view, overview, dispose: () => registered.forEach((one) => void one.dispose()) };
}

/** Checks the workspace first where nothing was checked yet. */
async function openOverview(server: Server, findings: Findings, overview: Overview): Promise<void> {
	if (server.isRunning) await findings.refresh();
	if (findings.isEmpty) {
		const checked = await commands.executeCommand('gouji.checkWorkspace');
		if (checked === undefined) return;
	}
	await overview.show();
}
