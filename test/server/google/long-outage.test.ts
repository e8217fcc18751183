/** Triggers that stood still for weeks, as when their owner left: what came in meanwhile is not lost. */
import { click, columnOf, handIn, later, livingSchool, setUp } from './school.ts';

test('a count that was handed in three weeks ago comes into the books', () => {
  const school = livingSchool();
  later(school, 1);
  click(school, 'removeTriggers');
  handIn(school, {
    Room: 'LMS-207, Ms. Cricklewood',
    'Is everything here and working?': 'Yes, everything',
  });
  school.world.advanceDays(21);
  setUp(school);
  school.project.fire('tick');
  expect(columnOf(school, 'Counts', 'State')).toEqual(['Counted']);
});
