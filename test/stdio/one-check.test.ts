// One workspace check at a time: settings that arrive late, are the same, or change while it runs, and what its cancelling ends.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { CheckProgressParams, CheckWorkspaceResult } from '../../server/src/protocol.ts';
import { Client, type Shown } from '../support/client.ts';

const WRONG = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');
const CAPABILITIES = {
	workspace: { workspaceFolders: true, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};
const COUNT = 600;
/** How often a check tells of its progress, its end included. */
const TOLD = 31;

describe('one workspace check', () => {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	let client: Client;
	/** The settings that the client tells, and whoever waits for them while it keeps them back. */
	let section: object = {};
	let held: (() => void)[] | undefined;
	let asked: () => void = () => {};
	/** What the server told of its checks. */
	let told: CheckProgressParams[] = [];
	let onProgress: () => unknown = () => {};

	before(() => {
		for (let at = 0; at < COUNT; at++) writeFileSync(join(folder, `${at}.txt`), WRONG);
	});
	after(() => rmSync(folder, { recursive: true, force: true }));
	beforeEach(async () => {
		client = new Client();
		section = {};
		held = undefined;
		told = [];
		onProgress = () => {};
		const { connection } = client;
		connection.onRequest('workspace/workspaceFolders', () => [{ uri: pathToFileURL(folder).toString(), name: 'a' }]);
		const configured = new Promise<void>((resolve) => {
			asked = resolve;
		});
		connection.onRequest('workspace/configuration', async () => {
			asked();
			await new Promise<void>((resolve) => (held === undefined ? resolve() : held.push(resolve)));
			return [section];
		});
		connection.onNotification('gouji/checkProgress', (progress: CheckProgressParams) => {
			told.push(progress);
			onProgress();
		});
		await client.start(CAPABILITIES);
		await configured;
	});
	afterEach(() => client.stop());

	const check = (source = new CancellationTokenSource()) =>
		client.connection.sendRequest<CheckWorkspaceResult>('gouji/checkWorkspace', {}, source.token);
	const settingsChanged = () => client.connection.sendNotification('workspace/didChangeConfiguration', {});
	/** Lets the server ask for settings that it is not told. */
	const askInVain = async () => {
		const waiting = new Promise<void>((resolve) => {
			asked = resolve;
		});
		held = [];
		await settingsChanged();
		await waiting;
	};
	/** Answers late what was asked for settings. */
	const answer = () => {
		for (const resume of held?.splice(0) ?? []) resume();
		held = undefined;
	};
	const reviewed = async () =>
		(await client.connection.sendRequest<{ readonly files: readonly unknown[] }>('gouji/summaries')).files.length;
	const codes = (shown: readonly Shown[] = []) => shown.map(({ code }) => code);

	it('is not begun again by settings that arrive late and are the same', async () => {
		await askInVain();
		onProgress = answer;
		const { files, cancelled } = await check();
		assert.deepEqual([files, cancelled], [COUNT, false]);
		await settingsChanged();
		await settingsChanged();
		// A second check would come to its end before the next one does, and tell so.
		await check();
		assert.equal(told.length, 2 * TOLD);
	});

	it('that is cancelled stays so, though settings arrive late', async () => {
		await askInVain();
		const source = new CancellationTokenSource();
		onProgress = () => {
			answer();
			source.cancel();
		};
		await assert.rejects(check(source), /cancelled/);
		onProgress = () => {};
		const before = told.length;
		assert.ok(before < TOLD && (await reviewed()) < COUNT, `${before}`);
		await check();
		assert.equal(told.length, before + TOLD);
	});

	it('begins anew with settings that change while it runs, and answers once, with what it found then', async () => {
		onProgress = () => {
			onProgress = () => {};
			section = { checks: { 'row-total': 'off', 'column-total': 'off', balance: 'off' } };
			void settingsChanged();
		};
		const { files, findings, cancelled } = await check();
		assert.deepEqual([files, findings.error, cancelled], [COUNT, 0, false]);
		for (const [uri, shown] of client.pushed) assert.ok(!codes(shown).includes('row-total'), uri);
	});

	it('that began anew is ended by who asked for it, and looks again at no more than it had come to', async () => {
		const source = new CancellationTokenSource();
		let restarted = false;
		onProgress = () => {
			const again = told.length > 1 && (told.at(-1)?.done ?? 0) <= (told.at(-2)?.done ?? 0);
			if (again) source.cancel();
			if (restarted) return;
			restarted = true;
			section = { language: 'en' };
			void settingsChanged();
		};
		await assert.rejects(check(source), /cancelled/);
		const before = await reviewed();
		assert.ok(before < COUNT, `${before}`);
		section = { checks: { 'row-total': 'off' } };
		const ended = new Promise<number>((resolve) => {
			onProgress = () => told.at(-1)?.done === told.at(-1)?.total && resolve(told.at(-1)?.total ?? 0);
		});
		await settingsChanged();
		assert.equal(await ended, before);
		for (const [uri] of client.pushed) await client.waitForPush(uri, (shown) => !codes(shown).includes('row-total'));
	});

	it('asked for twice at once is one, and both are answered with its end', async () => {
		const [first, second] = await Promise.all([check(), check()]);
		assert.deepEqual(first, second);
		assert.equal(first.files, COUNT);
		assert.equal(first.cancelled, false);
		assert.ok(told.length < 2 * TOLD, `${told.length}`);
	});
});
