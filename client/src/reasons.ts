// Why a file cannot be read, in words: our own reasons, and the system's by their codes.

import type { Language } from '../../server/src/core/languages.ts';

/** A reason in words; the system's own words stay beside ours. */
export function reasonIn(language: Language, why: string): string {
	const known = knownIn(language, why);
	return known === undefined ? why : codeOf(why) === why ? known : `${known}：${why}`;
}

/** The same without the system's own words, where we have any. */
export function shortReasonIn(language: Language, why: string): string {
	return knownIn(language, why) ?? why;
}

function knownIn(language: Language, why: string): string | undefined {
	return REASONS[language][why] ?? REASONS[language][codeOf(why)];
}

function codeOf(why: string): string {
	return why.split(':')[0] ?? '';
}

const ZH: Readonly<Record<string, string>> = {
	binary: '不是文本',
	'unknown-encoding': '认不出编码',
	'too-large': '太大',
	'no-file': '不是普通文件',
	password: '有密码',
	'old-format': '不是 .docx，请另存为 .docx',
	'not-word': '不是 Word 文档',
	bomb: '解压后大得不像文档',
	broken: '文档损坏',
	'not on this disk': '不在本机磁盘上',
	ENOENT: '文件不在了',
	EACCES: '没有权限',
	EPERM: '没有权限',
	EBUSY: '被别的程序占用',
	EMFILE: '打开的文件太多',
	EISDIR: '是文件夹',
	EIO: '磁盘读取出错',
};
const EN: Readonly<Record<string, string>> = {
	binary: 'no text',
	'unknown-encoding': 'unknown encoding',
	'too-large': 'too large',
	'no-file': 'no regular file',
	password: 'has a password',
	'old-format': 'no .docx; save it as .docx',
	'not-word': 'no Word document',
	bomb: 'unpacks to more than any document has',
	broken: 'damaged',
};

const REASONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-cn': ZH, en: EN };
