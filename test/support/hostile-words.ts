// What a hostile report may say in a cell, a label, a title or a name: everything that some surface could take for a command.

/** Pictures, links and markup of Markdown. */
export const HOSTILE_MARKDOWN: readonly string[] = [
	'![](https://attacker.invalid/a.png)',
	'[x](command:workbench.action.quit)',
	'**粗** __体__ *斜* ~~删~~',
	'`代码` ``` ```',
	'a | b | c',
	'https://attacker.invalid/a www.attacker.invalid a@attacker.invalid',
	'<https://attacker.invalid> <command:workbench.action.quit>',
	'# 题',
	'> 引',
	'- 项',
	'+ 项',
	'1. 项',
	'1) 项',
	'===',
	'---',
	'$(alert) $(zap)',
	'[^1] [x] [y][z] ![a][b]',
	'\\* \\',
	'&lt;b&gt; &#x3c;b&#x3e;',
	'    四个空格',
];

/** Tags, attributes and addresses of HTML. */
export const HOSTILE_HTML: readonly string[] = [
	'<img src=https://attacker.invalid/a.png onerror=alert(1)>',
	'<script>alert(1)</script>',
	'</td></table><iframe src="https://attacker.invalid">',
	'"\' onmouseover="alert(1)',
	'<!-- --> <![CDATA[ ]]> <?x ?>',
];

/** What a terminal would obey, and what shows otherwise than it is. */
export const HOSTILE_CONTROLS: readonly string[] = [
	'\u001b[2J\u001b]0;标题\u0007',
	'\u009b31m\u0090q\u009c',
	'\u202e反\u202c \u2066左\u2069 \u200f',
	'\u0000\u0007\u0008\u007f',
];

/** What a spreadsheet would run. */
export const HOSTILE_FORMULAS: readonly string[] = [
	'=1+1',
	'+cmd|/c calc!A1',
	'-2+3+cmd|x!A0',
	'@SUM(1)',
	'＝HYPERLINK("https://attacker.invalid")',
	'\t=1+1',
	'",=1+1,"',
];

export const HOSTILE_WORDS: readonly string[] = [
	...HOSTILE_MARKDOWN,
	...HOSTILE_HTML,
	...HOSTILE_CONTROLS,
	...HOSTILE_FORMULAS,
];
