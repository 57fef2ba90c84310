// Which output of a served VS Code says nothing about what is tried in it.

/**
 * From modules that a bare install lacks, services that are turned off, and the page's talk with its server.
 * All are bound to the start of a message, so that none can swallow a failure that quotes one.
 */
const ofPage = [
	/^(Error: )?Could not locate the bindings file/,
	/^Cannot find module '\.\/build\/Release\/watchdog'/,
	/^(Ignoring fetching|Updating) additional builtin extensions/,
	/^\[(AgentHost|AccountPolicyGate|ChatModelSelection|Service Worker|reconnection-grace-time)/,
	/^(Resolving|Resolved) connection token|^Creating a socket \(renderer-/,
	/^Timed out waiting for authentication provider/,
	/^Creation of workbench contribution|^DialogService: Dialog requested during smoke test/,
	/^No search provider registered for scheme|^Canceled: Canceled/,
];

/** The server tells each missing module with a long stack, and two modules that only Microsoft's own build has. */
const ofServer = [/^\s|^$|^\}/, /^Error: Could not locate the bindings file/, /^File not found: .*\/vsda/];

/** @param {string} message of the page's console, the suite's among them */
export function isPageNoise(message) {
	return ofPage.some((noise) => noise.test(message));
}

/** @param {string} line of the server's output */
export function isServerNoise(line) {
	return ofServer.some((noise) => noise.test(line));
}
