// Loaded by a process before its program: whatever would open a socket, ask for a name or start a process ends it instead.

const refuse = (name) => () => {
	process.stderr.write(`${name} was asked for\n`);
	process.exit(99);
};

for (const [module, names] of [
	['node:net', ['connect', 'createConnection', 'createServer']],
	['node:dgram', ['createSocket']],
	['node:dns', ['lookup', 'resolve']],
	['node:http', ['request', 'get', 'createServer']],
	['node:https', ['request', 'get', 'createServer']],
	['node:child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
]) {
	const own = require(module);
	for (const name of names) own[name] = refuse(`${module} ${name}`);
}
require('node:net').Socket.prototype.connect = refuse('a socket');
globalThis.fetch = refuse('fetch');
