import { signal } from '@preact/signals-core';

/** Who made the streets that a museum has named, once they are shown: said beside where the rest of the ground is from. */
export const streetCredit = signal('');
