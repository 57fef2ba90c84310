// A report as a person sees it who has a mouse and a keyboard: what stands beside its numbers, and what a click does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { whyNotServed } from '../support/shared-workbench.ts';
import { Workbench } from '../support/workbench.ts';

const CELLS = '2023 松林镇（总计有误，一格一行）.txt';
const ROWS = '2023 河口镇（多处有误，一行一行）.txt';
const RIGHT = '2023 青石镇（正确，一行一行）.txt';
const textOf = (name: string) => readFileSync(join('samples', name), 'utf8');

/** The middle of something that is seen. */
interface Middle {
	readonly x: number;
	readonly y: number;
}

/** A line of the text, with the hints in it. */
const LINE = '.monaco-editor .view-line';
/** What arrives in a text that was opened a moment ago has come after so many milliseconds. */
const STAYS = 1500;

const why = await whyNotServed();

(why === undefined ? describe : describe.skip)('a report in VS Code, by hand', () => {
	let code: Workbench;

	before(async () => {
		code = await Workbench.open();
	});
	after(() => code?.dispose());
	afterEach(async function () {
		const { title = '', state = '' } = this.currentTest ?? {};
		if (state === 'failed') await code.takePicture(join('by-hand', `${title}.png`));
	});

	/** Does something in the middle of the hint that says what is right, where it is there. */
	async function onHint(act: (middle: Middle) => Promise<void>): Promise<void> {
		const hint = code.page.locator(`${LINE} span`).filter({ hasText: /^✗\s应为\s36$/, visible: true });
		const box = (await hint.count()) > 0 ? await hint.first().boundingBox() : null;
		if (box !== null) await act({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
	}

	it('leads from one finding to the next by a key, before the workspace was checked', async () => {
		await code.open(ROWS, '3 处有误');
		// The first two and, around the end, the last of its five.
		for (const [key, line] of [
			['Control+F8', 4],
			['Control+F8', 19],
			['Control+Shift+F8', 4],
			['Control+Shift+F8', 49],
		] as const)
			await code.presses(key, '.statusbar-item', `Ln ${line},`);
		await code.see('.monaco-hover', '勾稽');
	});

	it('tells its numbers, and is put right by a click', async () => {
		const cells = textOf(CELLS);
		const total = cells.indexOf('（七）总计\n\t') + '（七）总计\n\t'.length;

		// The status bar leads to what fails; its row is named at the top.
		await code.open(CELLS, '1 处有误');
		await (await code.see('.statusbar-item', '勾稽 ✗1')).click();
		await code.see(LINE, /^\s*6.*✗\s应为\s36.*自然人/);
		await code.see('.breadcrumbs-control .monaco-breadcrumb-item', '（七）总计');
		await code.page.mouse.move(640, 400);
		await code.page.mouse.wheel(0, 60);
		await code.see('.sticky-widget', '三、收到和处理政府信息公开申请情况');
		assert.equal(await code.page.locator('.sticky-widget').filter({ hasText: '机构' }).count(), 0);

		// No grey noughts.
		await code.goTo(cells.indexOf('1.属于国家秘密\n\t0') + '1.属于国家秘密\n\t'.length);
		await code.see('.breadcrumbs-control .monaco-breadcrumb-item', '属于国家秘密');
		assert.equal(await code.page.locator('.wordHighlightText').count(), 0);

		// A double-click on the hint puts the number right.
		await code.goTo(total);
		await code.see(LINE, /^\s*6.*✗\s应为\s36/);
		const put = /^\s*36.*自然人/;
		await code.until(() => onHint(({ x, y }) => code.page.mouse.dblclick(x, y)), LINE, put);
		await code.see('.statusbar-item', '勾稽 △2');
		await code.page.keyboard.press('Control+Z');
		await code.see(LINE, /^\s*6.*✗\s应为\s36/);

		// So does a click with Ctrl, and the lens above the table.
		const withControl = async ({ x, y }: Middle) => {
			await code.page.keyboard.down('Control');
			await code.page.mouse.move(x - 3, y);
			await code.page.mouse.move(x, y);
			await code.page.mouse.click(x, y);
			await code.page.keyboard.up('Control');
		};
		await code.until(() => onHint(withControl), LINE, put);

		// A right report says so.
		await code.open(RIGHT, '42 条勾稽关系全部成立');
		await (await code.see('.statusbar-item', '勾稽 ✓42')).click();
		await code.see('.quick-input-widget', '42 条勾稽关系成立');
		await code.page.keyboard.press('Escape');

		// A key leads to the next finding and to the last one, each in a file that is opened for it: its message stays.
		await code.run('检查工作区');
		await code.see('.notifications-toasts', '检查了');
		for (const key of ['Control+F8', 'Control+Shift+F8']) {
			await code.presses(key, '.monaco-hover', '勾稽');
			// A message that was closed would not come back; one that is drawn anew is away for a moment.
			await setTimeout(STAYS);
			await code.see('.monaco-hover', '勾稽');
		}
	});

	it('names the row of the cursor, and nothing jumps in it while it is typed into', async () => {
		const rows = textOf(ROWS);
		await code.open(ROWS, '3 处有误');
		const row = rows.indexOf('二、上年结转');
		await code.goTo(rows.indexOf('\t3\t', row) + 2);
		await code.see(LINE, /二、上年结转.*自然人:\s*3.*总计:\s*3/);
		await code.see('.breadcrumbs-control .monaco-breadcrumb-item', '二、上年结转');

		// One more digit moves what stands behind it by a digit or by one tab stop, and no hint comes before it is quiet.
		const shown = await code.watchLine('二、上年结转');
		await code.page.keyboard.type('5');
		await code.see(LINE, /二、上年结转.*✗\s/);
		const lines = await shown();
		const before = lines.slice(
			0,
			lines.findIndex((line) => line.includes('✗')),
		);
		assert.ok(
			before.some((line) => /自然人:\s*35.*总计:\s*3$/.test(line)),
			lines.join('\n'),
		);
		await code.page.keyboard.press('Control+Z');
		await code.gone(LINE, /二、上年结转.*✗\s/);

		// The names follow the cursor.
		await code.page.keyboard.press('ArrowDown');
		await code.see(LINE, /（一）予以公开.*自然人:.*总计:\s*81\s*✗\s应为\s18/);
		await code.gone(LINE, /二、上年结转.*自然人:/);

		// A word of the text is suggested in the prose, and none in a table.
		await code.goTo(rows.indexOf('\t3\t', row) + 1);
		await code.page.keyboard.type('2');
		await code.see(LINE, /二、上年结转.*自然人:\s*23/);
		await code.see(LINE, /二、上年结转.*✗\s/);
		assert.equal(await code.page.locator('.suggest-widget.visible').count(), 0);
	});

	it('tells the number of the prose on hover, and takes a table from another program as tab text', async () => {
		const right = textOf(RIGHT);
		await code.open(RIGHT, '42 条勾稽关系全部成立');
		assert.match(await code.hover(right.indexOf('45件，上年') + 1, '一致'), /一、本年新收·总计一致/);
		await code.page.locator('.monaco-hover a').filter({ hasText: '看表中', visible: true }).first().click();
		await code.see('.breadcrumbs-control .monaco-breadcrumb-item', '一、本年新收');

		await code.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await code.page.evaluate(
			`navigator.clipboard.write([new ClipboardItem({
					'text/html': new Blob(['<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></table>'], { type: 'text/html' }),
					'text/plain': new Blob(['甲 1 2'], { type: 'text/plain' }),
				})])`,
		);
		await code.goTo(right.length);
		await code.page.keyboard.press('Control+V');
		await code.see(LINE, /甲\s+1$/);
		await code.see(LINE, /^\s+2$/);
	});

	it('tells no more of what was accepted, in its text or above it', async () => {
		const cells = textOf(CELLS);
		await code.open(CELLS, '年式样');
		// What was put right above is wrong again.
		await code.goTo(0);
		await code.page.keyboard.press('Control+Z');
		await code.see('.statusbar-item', '勾稽 ✗1');
		await code.goTo(cells.indexOf('（七）总计\n\t') + '（七）总计\n\t'.length);
		await code.see('.breadcrumbs-control .monaco-breadcrumb-item', /^✗ （七）总计/);
		await code.page.keyboard.press('Control+.');
		await (await code.see('.action-widget .monaco-list-row', '已核实')).click();
		await code.see('.quick-input-widget', '为什么可以不改');
		await code.page.keyboard.type('原件如此');
		await code.page.keyboard.press('Enter');
		await code.see('.statusbar-item', '勾稽 △2');
		await code.gone(LINE, /应为\s36/);
		await code.see('.breadcrumbs-control .monaco-breadcrumb-item', /^（七）总计/);

		// What was written is named, and opened by its button.
		await code.see('.notifications-toasts', '已登记到 gouji-baseline.json（首次登记，已写进 gouji.config.json');
		await (await code.see('.notifications-toasts .monaco-button', '打开 gouji.config.json')).click();
		await code.see('.tab.active', 'gouji.config.json');
	});
});
