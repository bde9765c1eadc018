import { expect, test } from 'vitest';
import { compile } from './dataset/compile.ts';
import { fixtureRoot } from './dataset/fixture/fixture.ts';
import { readData } from './dataset/read.ts';
import { say } from './i18n/index.ts';
import { CENTRE_BOUNDS, wholeView } from './scene/camera.ts';
import { readAddress } from './state/address.ts';
import { takeSubject } from './subject.ts';
import { wholeWindow } from './time/axis.ts';
import { dayOf } from './time/day.ts';
import { dayOfWar, eraOf, FRONT_TO, WAR_FROM } from './time/eras.ts';

test('the app takes title, days, views and holders from the dataset: none is wired in', () => {
	takeSubject(compile(readData(fixtureRoot)).index.subject);
	expect([say('en').title, say('ru').subtitle]).toEqual([
		'Calvados 1944',
		'Оккупация и освобождение трёх городов Нормандии',
	]);
	expect(say('en').holder.partisan).toBe('held by the Resistance');
	expect(say('ru').views).toEqual({ all: 'Кальвадос' });
	expect(wholeView()).toEqual([-1.3, 48.8, 0.1, 49.5]);
	expect(CENTRE_BOUNDS).toEqual([-2, 48.5, 1, 49.8]);

	expect(WAR_FROM).toBe(dayOf(1940, 5, 10));
	expect(FRONT_TO).toBe(dayOf(1944, 9, 1));
	expect([eraOf(dayOf(1940, 1, 1)), eraOf(dayOf(1944, 6, 6)), eraOf(dayOf(1945, 1, 1))]).toEqual([
		'before',
		'war',
		'memory',
	]);
	expect([dayOfWar(dayOf(1940, 5, 10)), dayOfWar(dayOf(1945, 5, 8)), dayOfWar(dayOf(1945, 5, 9))]).toEqual([
		1,
		1825,
		null,
	]);

	const end = dayOf(2027);
	expect(readAddress('', '#date=1940-06-14&map=8.00/49.200/-0.400', end)).toMatchObject({
		date: dayOf(1940, 6, 14),
		camera: { lon: -0.4, lat: 49.2 },
	});
	expect(wholeWindow(end)[0]).toBe(dayOf(1939, 9, 1));
});
