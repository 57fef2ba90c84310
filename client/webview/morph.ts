// Makes what is shown equal to what was drawn anew, touching only what differs: focus, scroll and selection stay.

/** Attributes that the page itself sets on what was drawn. */
const OWN = ['tabindex', 'aria-selected'];
/** A class of the page's own. */
const OWN_CLASS = 'current';

/** Whether something is left as it is. */
export type Keeps = (from: ChildNode, to: ChildNode) => boolean;

/** Changes the children of an element into those of another one, but for what is kept. */
export function morphChildren(from: Element, to: Element, keeps: Keeps): void {
	const before = [...from.childNodes];
	const after = [...to.childNodes];
	for (const [at, node] of after.entries()) {
		const known = before[at];
		if (known === undefined) from.append(node);
		else morphNode(known, node, keeps);
	}
	for (const node of before.slice(after.length)) node.remove();
}

function morphNode(from: ChildNode, to: ChildNode, keeps: Keeps): void {
	if (keeps(from, to)) return;
	if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) from.replaceWith(to);
	else if (from instanceof Element && to instanceof Element) {
		morphAttributes(from, to);
		morphChildren(from, to, keeps);
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
