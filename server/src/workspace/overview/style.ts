// How the overview page looks: light, dark and on paper, alone in a browser and inside an editor.

const LIGHT =
	'--ink:#1f2430;--soft:#5b6472;--line:#d9dde4;--faint:#a3abb7;--hatch:#d5d9e0;--paper:#fff;--panel:#f6f7f9;--link:#0b5cad;' +
	'--right:#2e8b57;--noted:#d9a21b;--wrong:#c8372d;--unchecked:#8a93a2;--info:#3b7dd8;--hint:#8a93a2;' +
	'--right-cell:#d9eee1;--noted-cell:#fbecc2;--wrong1:#f6c9c2;--wrong2:#ec9185;--wrong3:#d65a4c;--wrong4:#a92a20;--deep:#fff';
const DARK =
	'--ink:#dfe3ea;--soft:#9aa4b2;--line:#3a414d;--faint:#6d7686;--hatch:#39404b;--paper:#1c2027;--panel:#252a33;--link:#7ab7f5;' +
	'--right:#55b884;--noted:#e0b64b;--wrong:#e8695d;--unchecked:#8a93a2;--info:#6aa5ee;--hint:#8a93a2;' +
	'--right-cell:#23412f;--noted-cell:#4d4220;--wrong1:#552a27;--wrong2:#7f332d;--wrong3:#b0463c;--wrong4:#dc5a4d;--deep:#fff';
/** An editor's own colours, where the page stands in one. */
const HOSTED =
	'--ink:var(--vscode-foreground);--soft:var(--vscode-descriptionForeground);--paper:var(--vscode-editor-background);' +
	'--panel:var(--vscode-sideBar-background);--line:var(--vscode-widget-border,var(--vscode-panel-border));' +
	'--link:var(--vscode-textLink-foreground)';

const RULES = `
*{box-sizing:border-box}
body{margin:0;padding:24px 28px 40px;background:var(--paper);color:var(--ink);line-height:1.5;
font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-size:14px}
main{max-width:1160px;margin:0 auto}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 16px;position:sticky;top:0;z-index:3;padding:8px 0 6px;background:var(--paper)}
h1{font-size:22px;margin:0 auto 0 0;font-weight:650}
nav{display:flex;gap:6px 10px;align-items:baseline;color:var(--soft)}
nav a{padding:2px 10px;border:1px solid var(--line);border-radius:3px;background:var(--panel)}
h2{font-size:16px;margin:34px 0 4px;font-weight:650}
p{margin:0 0 10px;color:var(--soft)}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
a:focus-visible{outline:2px solid var(--link);outline-offset:1px}
svg{display:block}
.defs{position:absolute}
.tiles{display:flex;flex-wrap:wrap;gap:10px;margin:18px 0 12px}
.tile{flex:1 1 150px;padding:10px 14px;border:1px solid var(--line);border-top:3px solid var(--mark);border-radius:4px;background:var(--panel)}
.tile b{display:block;font-size:26px;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums}
.tile span{color:var(--soft)}
.all{--mark:var(--ink)}.right{--mark:var(--right)}.noted{--mark:var(--noted)}.wrong{--mark:var(--wrong)}.unchecked{--mark:var(--unchecked)}
.error{--mark:var(--wrong)}.warning{--mark:var(--noted)}.info{--mark:var(--info)}.hint{--mark:var(--hint)}
.mark{fill:var(--mark)}
.whole{width:100%;height:14px;border-radius:3px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th{font-weight:600;text-align:left}
thead th{color:var(--soft);font-weight:500;border-bottom:1px solid var(--line);padding:4px 8px;vertical-align:bottom}
thead small{display:block;font-weight:400}
td,tbody th{padding:4px 8px;vertical-align:middle}
:is(.bars,.matrix,.worst) th:first-child{padding-left:0!important}
.number{text-align:right;white-space:nowrap}
.bars tbody th{font-weight:400;width:38%}
.bars code,.worst code{color:var(--soft);font-size:12px;background:none;padding:0}
.worst code{overflow-wrap:anywhere}
.bars code{white-space:nowrap}
/* A box that scrolls by itself would keep the heads of its table from staying in view. */
.scroll{min-width:min-content}
.matrix thead th{position:sticky;top:46px;z-index:2;background:var(--paper)}
.bars svg{width:100%;height:13px;min-width:120px}
.bars .track{fill:var(--line);opacity:.45}
.sign{display:inline-block;white-space:nowrap}
.sign svg{display:inline-block;width:9px;height:9px;margin-right:5px}
.matrix{table-layout:fixed;min-width:calc(var(--columns)*68px + 124px + 150px)}
.matrix tbody th{font-weight:400;overflow-wrap:anywhere;line-height:1.3}
.matrix thead th.cell{text-align:center;padding:4px 2px}
.matrix col.cell{width:68px}.matrix col.sum{width:62px}
.matrix td.cell{padding:1px}
.cell a,.cell .gone{position:relative;display:block;height:26px;line-height:26px;text-align:center;border-radius:2px;color:var(--ink);overflow:hidden}
.cell a:hover{text-decoration:none;outline:2px solid var(--ink);outline-offset:-1px}
.cell svg{position:absolute;inset:0;width:100%;height:100%}
.cell span{position:relative}
.cell .right svg{fill:var(--right-cell)}.cell .noted svg{fill:var(--noted-cell)}
.cell .unchecked svg{fill:url(#hatch)}
.cell .w1 svg{fill:var(--wrong1)}.cell .w2 svg{fill:var(--wrong2)}.cell .w3 svg{fill:var(--wrong3)}.cell .w4 svg{fill:var(--wrong4)}
.cell .w3,.cell .w4{color:var(--deep)}
.cell .gone{color:var(--soft);opacity:.6}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;margin:8px 0 14px;padding:0;list-style:none;color:var(--soft);font-size:13px}
.legend li{display:flex;align-items:center;gap:7px}
.legend .cell{display:flex;gap:1px}
.legend .cell>span{position:relative;display:block;width:26px;height:20px;line-height:20px;text-align:center;border-radius:2px;overflow:hidden;font-size:12px;color:var(--ink)}
.legend .cell .w3,.legend .cell .w4{color:var(--deep)}
.legend .cell .gone{height:20px;line-height:20px}
.worst td,.worst tbody th,.bars td,.bars tbody th{border-bottom:1px solid var(--line)}
.worst tbody th{font-weight:400}
details{margin:14px 0;padding-bottom:2px;border-bottom:1px solid var(--line)}
summary{cursor:pointer;margin-bottom:10px}
footer{margin-top:30px;color:var(--soft);font-size:12px}
@media print{
body{padding:0;font-size:10.5pt}
main{max-width:none}
header,.matrix thead th{position:static}
nav{display:none}
h2{break-after:avoid}
tr{break-inside:avoid}
thead{display:table-header-group}
.tile{background:none}
.scroll{overflow:visible}
.matrix{min-width:0}
.matrix col.cell{width:auto}.matrix col.sum{width:52px}.matrix thead th.number{font-size:9pt;padding:4px 2px}.matrix td.number{padding-right:2px}.matrix col:first-child{width:27%}
.matrix thead th.cell{font-size:9pt}.matrix thead th.cell small{font-size:7pt}
.cell a,.cell .gone{height:20px;line-height:20px}
a{color:inherit}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
@page{margin:14mm 12mm}
`;

/** The page's style. `hosted`: inside an editor, which names its theme on the body and lends its colours. */
export function overviewStyle(hosted: boolean): string {
	const themes = hosted
		? `body{${LIGHT};${HOSTED}}body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${DARK};${HOSTED}}`
		: `:root{color-scheme:light dark;${LIGHT}}@media screen and (prefers-color-scheme:dark){:root{${DARK}}}`;
	return themes + RULES;
}
