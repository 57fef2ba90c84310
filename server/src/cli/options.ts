// The command line: what was asked for, or what is wrong with the words.

import { parseArgs } from 'node:util';
import { SEVERITIES, type Severity } from '../core/checks/check.ts';
import type { Language } from '../core/words/words.ts';

export type Format = 'text' | 'json' | 'html';

/** What the command line asks for. */
export interface Options {
	readonly command: 'check' | 'read';
	readonly format: Format;
	/** The mildest severity that makes the exit status 1, or `never`. */
	readonly failOn: Severity | 'never';
	/** Leaves out checks across reports. */
	readonly alone: boolean;
	readonly language: Language;
	readonly paths: readonly string[];
}

/** Options, or a text to print: help and version on standard output, a mistake on standard error. */
export type Asked = { readonly options: Options } | { readonly print: 'help' | 'version' } | { readonly wrong: string };

const FORMATS: readonly string[] = ['text', 'json', 'html'] satisfies readonly Format[];
const FAIL_ON: readonly string[] = [...SEVERITIES, 'never'];
const LANGUAGES: readonly string[] = ['zh-cn', 'en'] satisfies readonly Language[];

/** Reads the arguments behind `gouji`. */
export function readOptions(args: readonly string[]): Asked {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				format: { type: 'string', default: 'text' },
				'fail-on': { type: 'string', default: 'error' },
				alone: { type: 'boolean', default: false },
				language: { type: 'string', default: 'zh-cn' },
				help: { type: 'boolean', short: 'h', default: false },
				version: { type: 'boolean', short: 'v', default: false },
			},
		});
		if (values.help) return { print: 'help' };
		if (values.version) return { print: 'version' };
		const [command, ...paths] = positionals;
		if (command === undefined)
			return args.length === 0 ? { print: 'help' } : { wrong: '缺少命令 check 或 read · no command' };
		if (command !== 'check' && command !== 'read') return { wrong: `没有「${command}」这个命令 · no such command` };
		if (paths.length === 0) return { wrong: '没有指定文件或文件夹 · no file or folder given' };
		if (command === 'read' && values.format === 'html')
			return { wrong: 'html 只用于 check · html is a format of check' };
		return {
			options: {
				command,
				format: oneOf('--format', values.format, FORMATS) as Format,
				failOn: oneOf('--fail-on', values['fail-on'], FAIL_ON) as Options['failOn'],
				alone: values.alone,
				language: oneOf('--language', values.language, LANGUAGES) as Language,
				paths,
			},
		};
	} catch (error) {
		return { wrong: error instanceof Error ? error.message : String(error) };
	}
}

function oneOf(option: string, value: string, choices: readonly string[]): string {
	if (!choices.includes(value)) throw new Error(`${option}：${choices.join(' | ')}`);
	return value;
}

/** What `gouji --help` prints. */
export const HELP = `勾稽 Gouji：检查政府信息公开工作年度报告的表格
checks the tables of Chinese government transparency reports

用法 Usage
  gouji check [选项] 文件或文件夹…     检查，列出问题 · check and list what is wrong
  gouji read  [选项] 文件或文件夹…     只识别，不检查 · show what was recognised
  文件名写「-」表示从标准输入读 · "-" reads standard input
  文件夹只看 .txt .md .tsv · folders are searched for these

选项 Options
  --format text|json|html 输出格式（默认 text；html 是一页总览）· output format; html is an overview page
  --fail-on 级别          error | warning | info | hint | never：达到此级别时退出码为 1（默认 error）
                          exit with 1 from this severity on
  --alone                 不作跨报告检查 · leave out checks across reports
  --language zh-cn|en     文字（默认中文）· words
  -h, --help              帮助 · this help
  -v, --version           版本 · version

退出码 Exit status
  0  没有达到级别的问题 · nothing at or above --fail-on
  1  有 · something
  2  用法不对，或有读不了的文件（其余照常检查）· bad use, or a path that cannot be read
`;
