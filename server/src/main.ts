// The language server as a process: over Node's IPC from VS Code, over standard input and output (`--stdio`) from others.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node/file-source.ts';
import { startServer } from './server.ts';

startServer(createConnection(ProposedFeatures.all), {
	files: nodeFiles,
	later: (run, milliseconds) => {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
});
