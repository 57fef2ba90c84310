// Makes what is shown equal to what was drawn anew, touching only what differs: focus, scroll and selection stay.

/** Attributes that the page itself sets on what was drawn. */
const OWN = ['tabindex', 'aria-selected'];
/** A class of the page's own. */
const OWN_CLASS = 'current';

/** Changes the children of an element into those of another one. `keep` is left as it is. */
export function morphChildren(from: Element, to: Element, keep: Element | undefined): void {
	const before = [...from.childNodes];
	const after = [...to.childNodes];
	for (const [at, node] of after.entries()) {
		const known = before[at];
		if (known === undefined) from.append(node);
		else morphNode(known, node, keep);
	}
	for (const node of before.slice(after.length)) node.remove();
}

function morphNode(from: ChildNode, to: ChildNode, keep: Element | undefined): void {
	if (from === keep) return;
	if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) from.replaceWith(to);
	else if (from instanceof Element && to instanceof Element) {
		morphAttributes(from, to);
		morphChildren(from, to, keep);
	} else if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
}

function morphAttributes(from: Element, to: Element): void {
	for (const { name, value } of [...to.attributes]) {
		if (!OWN.includes(name) && from.getAttribute(name) !== value && name !== 'class') from.setAttribute(name, value);
	}
	for (const { name } of [...from.attributes])
		if (!OWN.includes(name) && name !== 'class' && !to.hasAttribute(name)) from.removeAttribute(name);
	const classes = `${to.className}${from.classList.contains(OWN_CLASS) ? ` ${OWN_CLASS}` : ''}`.trim();
	if (from.className !== classes) from.className = classes;
}
