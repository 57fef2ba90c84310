// THIRD-PARTY.md: what the bundles are made of beside our own code, with the licences.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEFT_OUT } from './left-out.mjs';
import { ROOT } from './run.mjs';

/** The page with every package that is bundled, by the lock file. */
export function thirdPartyPage() {
	const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
	const bundled = Object.keys(packages).filter(
		(path) =>
			path.startsWith('node_modules/') &&
			packages[path].dev !== true &&
			!LEFT_OUT.includes(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
	);
	const parts = bundled.sort().map((path) => part(path));
	const head = `# 第三方组件 Third-party components

此页由 \`npm run derive\` 按锁定文件生成。扩展只含打包后的文件，其中包括下列组件的代码。
This page is generated from the lock file by \`npm run derive\`; the bundles contain code of these packages.
`;
	return `${head}\n${[...new Set(parts)].join('\n')}`;
}

/** @param {string} path below the project's folder */
function part(path) {
	const folder = join(ROOT, path);
	const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
	// A package without the text of its licence is named with where it comes from.
	const said = text || [author?.name ?? author, repository?.url ?? repository].filter(Boolean).join('\n');
	return `## ${name} ${version}（${license}）\n\n\`\`\`text\n${said}\n\`\`\`\n`;
}
