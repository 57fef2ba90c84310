// Writes to descriptor 3, at the end of the process that requires it, how many KB of memory it held at most, and the milliseconds of processor time that it took.

const { readFileSync, writeSync } = require('node:fs');

/** On Linux maxRSS counts what the process that started this one held too; the kernel's own mark does not. */
function peak() {
	if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
	return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

process.on('exit', () => {
	const { user, system } = process.cpuUsage();
	writeSync(3, `${peak()} ${Math.round((user + system) / 1000)}`);
});
