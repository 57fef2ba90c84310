// The protocol's numbers for what is shown; its module is not loaded for them, and the compiler knows that they are these.

import type {
	CompletionItemKind,
	DocumentHighlightKind,
	InlayHintKind,
	MessageType,
	SymbolKind,
} from 'vscode-languageserver';

type Symbols = Pick<typeof SymbolKind, 'File' | 'Namespace' | 'Array' | 'Object' | 'Field' | 'Event'>;

export const SYMBOL: Symbols = { File: 1, Namespace: 3, Field: 8, Array: 18, Object: 19, Event: 24 };
export const HINT: Pick<typeof InlayHintKind, 'Parameter'> = { Parameter: 2 };
export const HIGHLIGHT: Pick<typeof DocumentHighlightKind, 'Read' | 'Write'> = { Read: 2, Write: 3 };
export const COMPLETION: Pick<typeof CompletionItemKind, 'Value'> = { Value: 12 };
export const MESSAGE: Pick<typeof MessageType, 'Warning'> = { Warning: 2 };
