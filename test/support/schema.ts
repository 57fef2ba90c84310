// The schema of the output, held strictly: what a reader must take with more fields, we print without any.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** A check of one value; it says what is wrong. */
export type Validate = (value: unknown) => void;

/** The schema of a file of docs/, or a definition of it, with every field that it does not name forbidden. */
export function strictly(name: string, definition?: string): Validate {
	const schema = closed(JSON.parse(readFileSync(`docs/${name}.schema.json`, 'utf8')));
	const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false });
	ajv.addSchema(schema as object, 'schema');
	const validate = ajv.getSchema(definition === undefined ? 'schema' : `schema#/definitions/${definition}`);
	assert.ok(validate !== undefined);
	return (value) => assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3)));
}

function closed(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(closed);
	if (typeof schema !== 'object' || schema === null) return schema;
	const fields = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
	return fields['type'] === 'object' && 'properties' in fields ? { additionalProperties: false, ...fields } : fields;
}
