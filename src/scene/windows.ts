import type { Language } from '../dataset/served.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import type { Size } from './mercator.ts';

/** For tests: the map's box in a window, and what the controls take of it, as measured in a browser; pixels. */
export const WINDOWS: Record<string, { size: Size; controls: Record<Language, LabelBox[]> }> = {
	'1440x900': {
		size: { width: 1051, height: 491 },
		controls: {
			en: [
				[997, 357, 1043, 485],
				[8, 443, 164, 485],
				[172, 454, 246, 485],
				[254, 447, 770, 485],
			],
			ru: [
				[997, 357, 1043, 485],
				[8, 443, 245, 485],
				[253, 454, 327, 485],
				[335, 447, 850, 485],
			],
		},
	},
	'390x844': {
		size: { width: 390, height: 269 },
		controls: {
			en: [
				[336, 135, 382, 263],
				[8, 232, 87, 263],
			],
			ru: [
				[336, 135, 382, 263],
				[8, 232, 89, 263],
			],
		},
	},
	'480x360': {
		size: { width: 480, height: 260 },
		controls: {
			en: [
				[426, 126, 472, 254],
				[8, 223, 87, 254],
			],
			ru: [
				[426, 126, 472, 254],
				[8, 223, 89, 254],
			],
		},
	},
};
