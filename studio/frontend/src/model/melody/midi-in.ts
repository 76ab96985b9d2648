const NOTE_OFF = 0x80;
const NOTE_ON = 0x90;

/** A key of an instrument that went down or up. */
export interface Stroke {
  pitch: number;
  down: boolean;
}

/** What a message of a MIDI instrument says of its keys, on any channel; null where it says nothing. */
export function strokeOf(message: Uint8Array): Stroke | null {
  const [status, pitch, velocity] = message;
  const kind = status & 0xf0;
  if (kind !== NOTE_ON && kind !== NOTE_OFF) {
    return null;
  }
  return { pitch, down: kind === NOTE_ON && velocity > 0 };
}
