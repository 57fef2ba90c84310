// The page that the table view shows its tables on: strict about what it runs and loads, empty until they are drawn.

import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';
import { tableWords } from './table-words.ts';

/** What the page may load: the bundles alone. */
export function pageRoots(extension: Uri): readonly Uri[] {
	return [Uri.joinPath(extension, 'dist')];
}

/** The page, in the user's language. */
export function pageOf(webview: Webview, extension: Uri): string {
	const words = tableWords();
	const nonce = randomBytes(16).toString('hex');
	const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', name));
	return `<!DOCTYPE html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.tab}</title>
<link rel="stylesheet" href="${file('table-view.css')}">
</head>
<body data-edit="${words.edit}" data-copied="${words.copied}">
<header>
<h1 id="title">${words.reading}</h1>
<span id="parts" hidden><button id="previous" aria-label="${words.previous}">‹</button> <span id="part"></span> <button id="next" aria-label="${words.next}">›</button></span>
<button id="before" aria-pressed="false" title="${words.beforeHint}">${words.before}</button>
</header>
<main id="tables"></main>
<div id="said" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${file('table-view.js')}"></script>
</body>
</html>
`;
}
