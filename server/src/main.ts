// The language server, with the reports that the product knows.

import { DISCLOSURE } from './core/forms/disclosure/catalogue.ts';
import { prepare } from './core/report/catalogue.ts';
import { placesIn } from './node/places.ts';
import { serveProcess } from './process.ts';

serveProcess(prepare(DISCLOSURE, placesIn(__dirname)));
