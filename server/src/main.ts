// The language server as a process: over Node's IPC from VS Code, over standard input and output (`--stdio`) from others.

import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { JOB } from './lsp/outcome.ts';
import { nodeFiles } from './node/file-source.ts';
import { startServer } from './server.ts';

startServer(createConnection(ProposedFeatures.all), {
	files: nodeFiles(JOB, join(__dirname, 'worker.js')),
	later: (run, milliseconds) => {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
});
