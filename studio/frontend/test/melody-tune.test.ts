import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onKey } from '../src/model/melody/roll-keys';
import { RollGesture } from '../src/model/melody/roll-gesture';
import { viewOf } from '../src/model/melody/roll-view';
import { BLANK, cleared, cursorOf, example, heardFrom, keep, offered, playerOf, read, rest, step, toRequest, withNotes } from '../src/model/melody/sheet';
import { remembered } from '../src/model/melody/sheet-memory';
import { endOf, move, place, quantised, remove, stretch } from '../src/model/melody/tune';
import type { MelodyRoom, Notes } from '../src/model/melody/types';

const PITCHES = { least: 48, most: 84 };
const dialled = { least: 1, most: 32, standard: 8 };
const ROOM: MelodyRoom = {
  models: [
    { name: 'lookback-rnn', description: '', standard: true },
    { name: 'attention-rnn', description: '', standard: false },
  ],
  meters: ['4/4', '3/4'],
  limits: { notes: { most: 100 }, bars: dialled, variations: dialled, daring: dialled, tempo: { ...dialled, most: 300 }, pitch: PITCHES },
};
/** Three quarters one after the other, a rest of one, and a half. */
const TUNE: Notes = [[60, 0, 1], [62, 1, 1], [64, 2, 1], [65, 4, 2]];

const gesture = (from: { pitch: number; quarter: number }, target: { index: number; end: boolean } | null, length = 1) =>
  new RollGesture(TUNE, from, target, length, PITCHES);

test('place_overOthers_shortensWhatSoundsAndTakesOutWhatBeginsUnderIt', () => {
  assert.deepEqual(place(TUNE, [70, 0.5, 2]), [[60, 0, 0.5], [70, 0.5, 2], [65, 4, 2]]);
  assert.deepEqual(place(TUNE, [70, 3, 1]), [...TUNE.slice(0, 3), [70, 3, 1], TUNE[3]]);
});

test('move_beyondTheLimits_staysWithin', () => {
  assert.deepEqual(move(TUNE, 3, 40, 1.1, PITCHES).at(-1), [84, 5, 2]);
  assert.deepEqual(move(TUNE, 1, -40, -9, PITCHES), [[48, 0, 1], [64, 2, 1], [65, 4, 2]]);
  assert.equal(move(TUNE, 1, 0, 0.1, PITCHES), TUNE);
});

test('stretch_intoTheNext_endsWhereItBegins', () => {
  assert.deepEqual(stretch(TUNE, 2, 9)[2], [64, 2, 2]);
  assert.deepEqual(stretch(TUNE, 3, 9.1)[3], [65, 4, 9]);
  assert.deepEqual(stretch(TUNE, 0, -1)[0], [60, 0, 0.25]);
  assert.equal(stretch(TUNE, 0, 5), TUNE);
});

test('quantised_asPlayed_liesOnSixteenthsWithoutOverlap', () => {
  assert.deepEqual(quantised([[60, 0.05, 1.1], [62, 0.97, 0.05], [64, 1.3, 0.6]]), [[60, 0, 1], [62, 1, 0.25], [64, 1.25, 0.5]]);
});

test('step_keyAfterKey_addsNotesOfTheLengthChosen', () => {
  const tune = step(rest(step(BLANK, 60, 1), 0.5), 67, 2);
  assert.deepEqual(tune.notes, [[60, 0, 1], [67, 1.5, 2]]);
  assert.equal(cursorOf(tune), 3.5);
});

test('withNotes_shorterThanWhatWasGiven_forgetsWhereTheNewBegan', () => {
  const kept = { ...BLANK, notes: TUNE, newFrom: 4 };
  assert.equal(withNotes(kept, remove(TUNE, 0)).newFrom, 4);
  assert.equal(withNotes(kept, TUNE.slice(0, 3)).newFrom, null);
  assert.equal(withNotes({ ...kept, harmony: { key: 'C major', chords: [[0, 4, 'C']] } }, TUNE).harmony, null);
});

test('keep_oneOfTheOffer_makesItTheTune', () => {
  const longer: Notes = [...TUNE, [67, 8, 4]];
  const before = { ...example('Twinkle'), rested: 99 };
  const offering = offered(before, { seed: '7', model: 'm', primerEnd: 8, variations: [{ notes: TUNE }, { notes: longer }] });
  assert.deepEqual(offering.notes, before.notes);
  const kept = keep(offering, 1);
  assert.deepEqual([kept.notes, kept.newFrom, kept.rested, kept.offer, kept.title], [longer, 8, 0, null, 'Twinkle']);
});

test('example_andClear_beginAndEndATune', () => {
  const twinkle = example('Twinkle');
  assert.deepEqual([twinkle.notes.length, endOf(twinkle.notes)], [7, 8]);
  assert.deepEqual(cleared({ ...twinkle, bpm: 80, meter: '3/4' }), { ...BLANK, bpm: 80, meter: '3/4' });
});

test('read_aFileBeyondWhatThePageHas_comesWithin', () => {
  const sheet = read({ title: 'Reel', bpm: 400.4, meter: '7/8', notes: TUNE, remarks: [] }, ROOM);
  assert.deepEqual([sheet.title, sheet.bpm, sheet.meter, sheet.notes], ['Reel', 300, '4/4', TUNE]);
});

test('toRequest_ofAModelThatHasGone_asksForNone', () => {
  assert.deepEqual(playerOf({ model: 'gone' }, ROOM.models)?.name, 'lookback-rnn');
  const sheet = { ...BLANK, notes: TUNE };
  assert.equal(toRequest(sheet, { model: 'gone' }, ROOM).model, undefined);
  assert.deepEqual(toRequest(sheet, { model: 'attention-rnn', daring: 1.3 }, ROOM),
    { notes: TUNE, meter: '4/4', bpm: 110, bars: undefined, daring: 1.3, model: 'attention-rnn', variations: 4 });
});

test('heardFrom_inALongTune_isTwoBarsBeforeWhatIsNew', () => {
  assert.deepEqual([heardFrom(7, '4/4'), heardFrom(30, '4/4'), heardFrom(30, '3/4')], [0, 24, 24]);
});

test('view_ofATune_hasRoomAroundAndAfterIt', () => {
  assert.deepEqual(viewOf(TUNE, '4/4', 0, PITCHES), { low: 53, high: 72, quarters: 16 });
  assert.equal(viewOf([[60, 0, 16]], '4/4', 0, PITCHES).quarters, 20);
  assert.equal(viewOf([], '3/4', 12, PITCHES).quarters, 15);
  assert.deepEqual(viewOf([[48, 0, 1], [84, 1, 1]], '4/4', 0, PITCHES), { low: 48, high: 84, quarters: 16 });
});

test('gesture_onAnEmptyPlace_addsANoteAndDrawsItsLength', () => {
  const adding = gesture({ pitch: 70, quarter: 6.6 }, null, 0.5);
  assert.deepEqual(adding.begin(), { notes: [...TUNE, [70, 6.5, 0.5]], index: 4 });
  assert.deepEqual(adding.to({ pitch: 71, quarter: 8.6 }).notes[4], [70, 6.5, 2]);
});

test('gesture_onANote_movesItAndGivesBackWhatItPassedOver', () => {
  const moving = gesture({ pitch: 60, quarter: 0.2 }, { index: 0, end: false });
  assert.deepEqual(moving.to({ pitch: 61, quarter: 1.3 }).notes, [[61, 1, 1], [64, 2, 1], [65, 4, 2]]);
  assert.deepEqual(moving.to({ pitch: 62, quarter: 6.2 }), { notes: [...TUNE.slice(1), [62, 6, 1]], index: 3 });
  assert.equal(moving.to({ pitch: 60, quarter: 0.2 }).notes, TUNE);
});

test('gesture_atTheEndOfANote_setsItsLength', () => {
  const stretching = gesture({ pitch: 65, quarter: 5.95 }, { index: 3, end: true });
  assert.deepEqual(stretching.to({ pitch: 50, quarter: 7 }), { notes: stretch(TUNE, 3, 3), index: 3 });
});

test('keys_onANote_moveLengthenAndTakeItOut', () => {
  const press = (key: string, shiftKey = false) => onKey({ key, shiftKey }, TUNE, 1, PITCHES);
  assert.deepEqual(press('ArrowRight'), { notes: TUNE, index: 2 });
  assert.deepEqual(press('ArrowUp', true)!.notes[1], [74, 1, 1]);
  assert.deepEqual(press(',')!.notes.slice(0, 2), [[60, 0, 0.75], [62, 0.75, 1]]);
  assert.deepEqual(press('-')!.notes[1], [62, 1, 0.75]);
  assert.deepEqual(press('Delete'), { notes: remove(TUNE, 1), index: 1 });
  assert.deepEqual(onKey({ key: 'Delete', shiftKey: false }, [[60, 0, 1]], 0, PITCHES), { notes: [], index: -1 });
  assert.equal(press('q'), null);
});

test('memory_ofWhatCannotBeRead_isABlankSheet', () => {
  let stored = '{"sheet":{"notes":[[60,0,1]],"bpm":90,"meter":"3/4"},"wishes":{"bars":4}}';
  (globalThis as any).localStorage = { getItem: () => stored };
  assert.deepEqual(remembered(), { sheet: { ...BLANK, notes: [[60, 0, 1]], bpm: 90, meter: '3/4' }, wishes: { bars: 4 } });
  for (const broken of ['{', '{"sheet":{"notes":[[60,0]]}}', '{"sheet":{"meter":"waltz"}}', '{"sheet":{"offer":{"tunes":[[[60,0,-1]]],"newFrom":0,"meter":"4/4"}}}']) {
    stored = broken;
    assert.deepEqual(remembered().sheet, BLANK);
  }
});
