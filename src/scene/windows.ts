import type { Language } from '../dataset/served.ts';
import type { LabelBox } from './box-grid.ts';
import type { Size } from './mercator.ts';

/** For tests: the map's box in a window, and what the controls take of it, as measured in a browser; pixels. */
export const WINDOWS: Record<string, { size: Size; controls: Record<Language, LabelBox[]> }> = {
	'1440x900': {
		size: { width: 1051, height: 509 },
		controls: {
			en: [
				[997, 375, 1043, 503],
				[8, 461, 164, 503],
				[172, 472, 274, 503],
				[282, 465, 797, 503],
			],
			ru: [
				[997, 375, 1043, 503],
				[8, 461, 245, 503],
				[253, 472, 354, 503],
				[362, 465, 878, 503],
			],
		},
	},
	'390x844': {
		size: { width: 390, height: 296 },
		controls: {
			en: [
				[336, 162, 382, 290],
				[8, 258, 110, 290],
			],
			ru: [
				[336, 162, 382, 290],
				[8, 258, 110, 290],
			],
		},
	},
	'480x360': {
		size: { width: 480, height: 260 },
		controls: {
			en: [
				[426, 126, 472, 254],
				[8, 223, 110, 254],
			],
			ru: [
				[426, 126, 472, 254],
				[8, 223, 110, 254],
			],
		},
	},
};
