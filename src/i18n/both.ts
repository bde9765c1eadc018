import { en } from './en.ts';
import { learn } from './index.ts';
import { ru } from './ru.ts';

// For a build and for tests, which say things in both languages at once: loaded before anything is said.
learn('en', en);
learn('ru', ru);
