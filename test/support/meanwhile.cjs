// Loaded by a process before its program: does once, while that has a file on its way to the disk, what the environment says.

const fs = require('node:fs');

const { GOUJI_MEANWHILE: what, GOUJI_PATH: path } = process.env;
const { fsyncSync, renameSync } = fs;

fs.fsyncSync = (file) => {
	fsyncSync(file);
	if (what === 'append') fs.appendFileSync(path, '又写一行\n');
	if (what === 'stop') process.kill(process.pid, 'SIGTERM');
};
fs.renameSync = (from, to) => {
	if (what === 'refuse') throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' });
	renameSync(from, to);
};
