// The language server as a process, for the reports that it is handed: over Node's IPC from VS Code, over standard input and
// output (`--stdio`) from others.

import { isAbsolute, join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ReadyCatalogue } from './core/report/catalogue.ts';
import { Lifecycle } from './lsp/lifecycle.ts';
import { isGood, isOutcome, jobOf, type Outcome, type ReviewTask } from './lsp/workspace/outcome.ts';
import { adoptBaseline, isThere, readBaselineFile, writeBaselineFile } from './node/baseline-file.ts';
import { configIn } from './node/config-file.ts';
import { nodeFiles } from './node/file-source.ts';
import { sha256 } from './node/hash.ts';
import { boundHeap, TypingHeap } from './node/heap.ts';
import type { Storage } from './node/storage.ts';
import { startServer } from './server.ts';

const USAGE = `勾稽语言服务器。编辑器这样启动它：node server.js --stdio
The Gouji language server. Editors start it so: node server.js --stdio
(--stdio | --node-ipc | --socket=PORT | --pipe=NAME)
`;

/** Where the editor has the server keep what came of a workspace's files; undefined where it names no folder. */
function storage(): Storage<Outcome> | undefined {
	const folder = process.env['GOUJI_STORAGE'];
	return folder === undefined || !isAbsolute(folder) ? undefined : { folder, isGood, isResult: isOutcome };
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
	startServer(connection, {
		catalogue,
		files: nodeFiles((task: ReviewTask) => jobOf(task, catalogue, sha256), join(__dirname, 'worker.js'), storage()),
		configIn,
		baselines: { read: readBaselineFile, write: writeBaselineFile, adopt: adoptBaseline, isThere, hash: sha256 },
		looksAt: (length) => heap.before(length),
		later: (run, milliseconds) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
	});
}
