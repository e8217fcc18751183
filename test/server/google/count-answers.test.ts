/** Counts that teachers hand in: each is taken in once, whatever the triggers do. */
import {
  ADMIN,
  TEACHER,
  again,
  click,
  columnOf,
  handIn,
  later,
  livingSchool,
  setUp,
} from './school.ts';
import type { School } from './school.ts';

const MISSING_ONE = {
  Room: 'LMS-207, Ms. Cricklewood',
  'Is everything here and working?': 'No, something is missing or broken',
  'What is missing?': 'lf 0002',
  'What needs repair?': 'LF-0003 b key is gone',
};

/** A school whose rooms stand on the form. */
function countingSchool(): School {
  const school = livingSchool();
  setUp(school);
  return school;
}

function expectCountedOnce(school: School): void {
  expect(columnOf(school, 'Counts', 'State')).toEqual(['Counted']);
  expect(columnOf(school, 'Counts', 'By')).toEqual([TEACHER]);
  expect(columnOf(school, 'Findings', 'Kind').sort()).toEqual(['Missing', 'Needs repair']);
}

test('one event: findings appear at once', () => {
  const school = countingSchool();
  handIn(school, MISSING_ONE);
  expectCountedOnce(school);
});

test('no event: the clock finds the answer', () => {
  const school = countingSchool();
  click(school, 'removeTriggers');
  handIn(school, MISSING_ONE);
  expect(columnOf(school, 'Counts', 'State')).toEqual([]);
  setUp(school);
  school.project.fire('tick');
  expectCountedOnce(school);
});

test('no event and an answer older than the last sweep: the night finds it', () => {
  const school = countingSchool();
  click(school, 'removeTriggers');
  handIn(school, MISSING_ONE);
  later(school, 6);
  expectCountedOnce(school);
});

test('many events, in whatever order, blank or not: counted once', () => {
  const school = countingSchool();
  handIn(school, MISSING_ONE);
  for (let time = 0; time < 3; time += 1) school.project.fire('onCountForm');
  click(school, 'checkNow');
  later(school, 1);
  expectCountedOnce(school);
});

test('a changed answer is a correction, though its event comes with blanks', () => {
  const school = countingSchool();
  const answer = handIn(school, MISSING_ONE);
  answer.change({ ...MISSING_ONE, 'What is missing?': '' });
  later(school, 1);
  expect(columnOf(school, 'Counts', 'State').sort()).toEqual(['Corrected', 'Counted']);
  const open = columnOf(school, 'Findings', 'Status').filter((status) => status === 'Open');
  expect(open).toHaveLength(1);
});

test('an answer survives a kill at every call of the run that takes it in', () => {
  const school = countingSchool();
  const before = school.world.snapshot();
  handIn(school, MISSING_ONE);
  const calls = school.world.faults.lastCallCount();
  for (let call = 1; call <= calls; call += 1) {
    const harmed = again(school, before);
    harmed.world.faults.killAt(call, { functionName: 'onCountForm' });
    handIn(harmed, MISSING_ONE);
    harmed.world.faults.clear();
    harmed.project.fire('tick');
    expectCountedOnce(harmed);
  }
});

test('the room is known by its ID, also after it was renamed on the Sheet', () => {
  const school = countingSchool();
  school.file.edit('Rooms', 'B2', [['Mr. Applegarth']], ADMIN);
  handIn(school, MISSING_ONE);
  expect(columnOf(school, 'Counts', 'Room ID')).toEqual(['LMS-207']);
  later(school, 1);
  expect(school.world.forms()[0]?.items()[0]?.choices).toEqual(['LMS-207, Mr. Applegarth']);
});
