// Loaded before the program under test: at its end it notes the names of the files that it has loaded.

const { writeFileSync } = require('node:fs');
const { basename } = require('node:path');

process.on('exit', () => {
	const names = Object.keys(require.cache).map((path) => basename(path));
	const loaded = names.filter((name) => name !== basename(__filename)).sort();
	writeFileSync(process.env.GOUJI_LOADED, JSON.stringify(loaded));
});
