// The language server as a process: over Node's IPC from VS Code, over standard input and output (`--stdio`) from others.

import { parseArgs } from 'node:util';
import {
	createMessageConnection,
	createServerPipeTransport,
	createServerSocketTransport,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { nodeFiles } from './node/file-source.ts';
import { startServer } from './server.ts';

const USAGE = `勾稽语言服务器。编辑器这样启动它：node server.js --stdio
The Gouji language server. Editors start it so: node server.js --stdio
(--stdio | --node-ipc | --socket=PORT | --pipe=NAME)
`;

/** A process whose client is gone is looked for this often. */
const CLIENT_LOOK = 3000;

/** The connection that the command line asks for; undefined where it asks for none. Other arguments are the client's. */
function connect(args: readonly string[]): MessageConnection | undefined {
	const { values } = parseArgs({
		args: [...args],
		strict: false,
		options: {
			stdio: { type: 'boolean' },
			'node-ipc': { type: 'boolean' },
			socket: { type: 'string' },
			pipe: { type: 'string' },
		},
	});
	const { socket, pipe } = values;
	if (values['node-ipc'] === true && process.send !== undefined)
		return createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
	if (values.stdio === true)
		return createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
	if (typeof socket === 'string' && Number(socket) > 0)
		return createMessageConnection(...createServerSocketTransport(Number(socket)));
	return typeof pipe === 'string' ? createMessageConnection(...createServerPipeTransport(pipe)) : undefined;
}

/** A client that ends without a word leaves an exit status of 1. */
function serve(connection: MessageConnection): void {
	let asked = false;
	const end = () => process.exit(asked ? 0 : 1);
	connection.onClose(end);
	process.on('disconnect', end);
	startServer(connection, {
		files: nodeFiles,
		later: (run, milliseconds) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
		ending: () => {
			asked = true;
		},
		end,
		endWith: (processId) => {
			setInterval(() => {
				if (!isThere(processId)) end();
			}, CLIENT_LOOK).unref();
		},
	});
}

function isThere(processId: number): boolean {
	try {
		return process.kill(processId, 0);
	} catch (error) {
		// A process of another user is there, though it may not be asked.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

const connection = connect(process.argv.slice(2));
if (connection === undefined) {
	process.stderr.write(USAGE);
	process.exitCode = 2;
} else serve(connection);
