package org.cadenza.music.midi;

/** The RIFF wrapper (RMID, extension .rmi) that some MIDI files come in: little-endian chunks, one of them the file. */
final class Riff {

    private Riff() {}

    /** The MIDI file within {@code bytes}, which need not be wrapped. */
    static MidiBytes unwrap(byte[] bytes, String name) {
        MidiBytes whole = new MidiBytes(bytes, name, 0, bytes.length);
        if (bytes.length < 12
                || !whole.letters(0).equals("RIFF")
                || !whole.letters(8).equals("RMID")) {
            return whole;
        }
        long position = 12;
        while (position + 8 <= bytes.length) {
            int chunk = (int) position;
            long length = Integer.toUnsignedLong(Integer.reverseBytes((int) whole.unsigned32(chunk + 4)));
            if (whole.letters(chunk).equals("data")) {
                long end = Math.min(bytes.length, position + 8 + length);
                return new MidiBytes(bytes, name, chunk + 8, (int) end);
            }
            position += 8 + length + length % 2;
        }
        throw whole.damage(bytes.length, "a RIFF file without a MIDI file in it");
    }
}
