// The language server as a process, for the reports that it is handed: over Node's IPC from VS Code, over standard input and
// output (`--stdio`) from others.

import { isAbsolute, join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ReadyCatalogue } from './core/report/catalogue.ts';
import type { Environment } from './lsp/environment.ts';
import type { BaselineFiles } from './lsp/known-findings.ts';
import type { Late } from './lsp/late.ts';
import { Lifecycle } from './lsp/lifecycle.ts';
import type { FileSource } from './lsp/workspace/file-source.ts';
import type * as Outcomes from './lsp/workspace/outcome.ts';
import type * as Baselines from './node/baseline-file.ts';
import type * as Files from './node/file-source.ts';
import { sha256 } from './node/hash.ts';
import { boundHeap, TypingHeap } from './node/heap.ts';
import { configIn } from './node/project-config.ts';
import { startServer } from './server.ts';

const USAGE = `勾稽语言服务器。编辑器这样启动它：node server.js --stdio
The Gouji language server. Editors start it so: node server.js --stdio
(--stdio | --node-ipc | --socket=PORT | --pipe=NAME)
`;

/** What is loaded when it is first asked for: `scripts/lib/late.mjs` tells in which bundle each is. */
const LATE: Late = {
	seen: () => require('./lsp/seen.ts'),
	atPlace: () => require('./lsp/at-place.ts'),
	tables: () => require('./lsp/table-view.ts'),
	workspace: () => require('./lsp/workspace/begin.ts'),
	overview: () => require('./workspace/overview/overview.ts'),
};

/** The files on disk. What came of those of a workspace is kept where the editor names a folder for it. */
function diskFiles(catalogue: ReadyCatalogue): FileSource {
	const files: typeof Files = require('./node/file-source.ts');
	const outcomes: typeof Outcomes = require('./lsp/workspace/outcome.ts');
	const folder = process.env['GOUJI_STORAGE'];
	const kept = { isGood: outcomes.isGood, isResult: outcomes.isOutcome };
	const storage = folder === undefined || !isAbsolute(folder) ? undefined : { folder, ...kept };
	const job = (task: Outcomes.ReviewTask) => outcomes.jobOf(task, catalogue, sha256);
	return files.nodeFiles(job, join(__dirname, 'worker.js'), storage);
}

/** The baselines on disk: a project that has none does without what reads them. */
function diskBaselines(): BaselineFiles {
	const files = (): typeof Baselines => require('./node/baseline-file.ts');
	return {
		read: (folder, name) => files().readBaselineFile(folder, name),
		write: (folder, name, known) => files().writeBaselineFile(folder, name, known),
		adopt: (folder, name) => files().adoptBaseline(folder, name),
		isThere: (folder, path) => files().isThere(folder, path),
		hash: sha256,
	};
}

/** Serves whoever started the process, as its arguments say. */
export function serveProcess(catalogue: ReadyCatalogue): void {
	if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument))) {
		process.stderr.write(USAGE);
		process.exitCode = 2;
		return;
	}
	boundHeap();
	const heap = new TypingHeap();
	const lifecycle = new Lifecycle();
	const connection = createConnection(ProposedFeatures.all, { messageStrategy: lifecycle });
	lifecycle.listen(connection);
	let files: FileSource | undefined;
	const environment: Environment = {
		catalogue,
		files: () => {
			files ??= diskFiles(catalogue);
			return files;
		},
		late: LATE,
		configIn,
		baselines: diskBaselines(),
		looksAt: (length) => heap.before(length),
		later: (run, milliseconds) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
	};
	startServer(connection, environment);
}
