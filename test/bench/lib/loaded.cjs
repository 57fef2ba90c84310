// Loaded before a server: at its end it notes how many bytes of files it has loaded, and read beside them.

const fs = require('node:fs');
const { dirname } = require('node:path');

const { GOUJI_NOTE, GOUJI_SCRIPT } = process.env;
const files = new Set();
const read = fs.readFileSync;
fs.readFileSync = (path, ...how) => {
	if (typeof path === 'string' && path.startsWith(dirname(GOUJI_SCRIPT))) files.add(path);
	return read(path, ...how);
};
process.on('exit', () => {
	for (const path of Object.keys(require.cache)) if (path !== __filename) files.add(path);
	fs.writeFileSync(GOUJI_NOTE, String([...files].reduce((sum, path) => sum + fs.statSync(path).size, 0)));
});
process.on('SIGTERM', () => process.exit(0));
