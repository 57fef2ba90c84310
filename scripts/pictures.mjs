// Takes the README's pictures of the samples in a real VS Code: `node scripts/pictures.mjs`.
// Chinese shows only where fontconfig finds a font for it: install Debian's fonts-noto-cjk, or put any such font (Noto
// Sans SC) into a folder, name it in a small fonts.conf (`<fontconfig><include>/etc/fonts/fonts.conf</include>
// <dir>FOLDER</dir></fontconfig>`), and run with FONTCONFIG_FILE set to that file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	hover,
	inWorkbench,
	openFile,
	openLightBulb,
	runCommand,
	takePicture,
	waitForProblem,
} from './host/screenshot.mjs';
import { ROOT } from './lib/run.mjs';

const SAMPLE = '2023 松林镇（总计有误，一格一行）.txt';
const folder = join(ROOT, 'samples');
const text = readFileSync(join(folder, SAMPLE), 'utf8');
const label = '（七）总计\n\t';
const cell = text.indexOf(label) + label.length;
const size = { width: 1200, height: 960 };

/** @param {string} name */
const picture = (name) => join(ROOT, 'docs', 'images', `${name}.png`);

await inWorkbench({ folder, extension: ROOT, size }, async (page) => {
	await openFile(page, SAMPLE);
	await waitForProblem(page, '应为 36');
	await runCommand(page, 'Notifications: Clear All Notifications');
	await hover(page, cell, '应为');
	await takePicture(page, picture('hover'));
	await page.keyboard.press('Escape');
	await openLightBulb(page, cell, '改为 36');
	await takePicture(page, picture('quick-fix'));
});
