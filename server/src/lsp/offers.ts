// What a client is offered by name: kinds of actions, commands, kinds of tokens, and ways to show hints.

import type { SemanticTokensLegend } from 'vscode-languageserver';

export const QUICK_FIX = 'quickfix';
/** Fix on save and fix-all: safe repairs alone. */
export const FIX_ALL = 'source.fixAll.gouji';
/** 重算: totals worked out again. */
export const RECOMPUTE = 'refactor.rewrite.recompute';
/** 填 0: nought in blank cells. */
export const FILL = 'refactor.rewrite.fill';

export const CODE_ACTION_KINDS = [QUICK_FIX, FIX_ALL, RECOMPUTE, FILL];

/** Applies the preferred fixes of some findings. */
export const FIX = 'gouji.fix';
/** Shows a place of a document. */
export const SHOW = 'gouji.show';

export const TOKEN_TYPES = ['heading', 'label', 'number'] as const;
export const TOKEN_MODIFIERS = ['title', 'group', 'zero', 'total', 'undecided', 'wrong'] as const;

/** What the numbers of a token mean. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/**
 * Which names of columns are shown: `all`; `row`, in tables with a row on a line those of the cursor's row alone;
 * `wrong`, none, and `off`, not even what a wrong number should be.
 */
export const HINTS = ['row', 'all', 'wrong', 'off'] as const;
export type Hints = (typeof HINTS)[number];
