const NAMES = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

/** Semitones to an octave. */
export const OCTAVE = 12;

/** 60 as "C4". */
export const pitchName = (pitch: number) => `${NAMES[pitch % OCTAVE]}${Math.floor(pitch / OCTAVE) - 1}`;

export const isBlack = (pitch: number) => NAMES[pitch % OCTAVE].length > 1;
