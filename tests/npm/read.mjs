// Reads a file of references from standard input with citation-js and prints the items as CSL-JSON.
// usage: node read.mjs @ris/file | @bibtex/text | @csl/list+object
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const [format] = process.argv.slice(2);
const text = readFileSync(0, 'utf8');
const items = new Cite(format === '@csl/list+object' ? JSON.parse(text) : text, { forceType: format, generateGraph: false }).data;
process.stdout.write(JSON.stringify(items));
