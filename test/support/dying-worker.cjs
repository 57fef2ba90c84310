// Loaded by a process before its program: a worker of it that reads a file whose name says so ends, as one does whose memory is full.

const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (!isMainThread) {
	const { openSync } = fs;
	fs.openSync = (path, ...options) => {
		if (String(path).includes('ends a worker')) process.exit(3);
		return openSync(path, ...options);
	};
}
