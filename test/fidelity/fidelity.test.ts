/** The emulator answers to what is known about Google; known gaps are listed, and kept true. */
import type { Project } from '../../emulator/api.ts';
import { createWorld } from '../../emulator/world.ts';
import { removeScriptFolders, scriptFolder } from '../emulator/support/scripted-world.ts';
import { allFacts } from './all-facts.ts';
import { factScript, type Fact } from './fact.ts';
import { knownGaps } from './known-gaps.ts';

const OWNER = 'tansy.quillfeather@school.example';
const folder = scriptFolder(
  factScript(allFacts),
  { 'Part.html': '<b>part</b>' },
  {
    dependencies: {
      enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
    },
  },
);
afterAll(removeScriptFolders);

const gaps = new Map(knownGaps.map(({ id, why }) => [id, why]));

/** Each fact has a Google of its own. */
function freshProject(): Project {
  const world = createWorld();
  world.addAccount({ email: OWNER, name: 'Tansy Quillfeather' });
  const { id } = world.createSpreadsheet({ title: 'Facts', owner: OWNER });
  return world.installScript({ spreadsheetId: id, folder });
}

function show(fact: Fact): void {
  const result = freshProject().run(`fact_${allFacts.indexOf(fact)}`, [], OWNER);
  if (fact.throws !== undefined) {
    expect(result).toMatchObject({ ok: false, message: fact.throws });
  } else {
    expect(result.ok ? result.value : result.message).toEqual(fact.returns);
  }
}

function holds(fact: Fact): boolean {
  try {
    show(fact);
    return true;
  } catch {
    return false;
  }
}

const kept = allFacts.filter(({ id }) => !gaps.has(id));

test.each(kept.map((fact): [string, Fact] => [`${fact.id}: ${fact.says}`, fact]))(
  '%s',
  (_title, fact) => {
    show(fact);
  },
);

test.each(knownGaps.map(({ id, why }) => [id, why]))('known gap %s: %s', (id) => {
  const fact = allFacts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`${id} is listed as a gap and is no fact`);
  if (holds(fact)) throw new Error(`${id} holds now: take it off known-gaps.ts`);
});

test('every fact has an ID of its own, a source, and one way to be wrong', () => {
  expect(new Set(allFacts.map(({ id }) => id)).size).toBe(allFacts.length);
  for (const fact of allFacts) {
    expect(fact.source).not.toBe('');
    expect('returns' in fact).not.toBe('throws' in fact);
  }
});
