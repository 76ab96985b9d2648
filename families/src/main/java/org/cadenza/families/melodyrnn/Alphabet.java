package org.cadenza.families.melodyrnn;

/**
 * Events as numbers from 0: what one line is spelled with.
 *
 * @param classes how many events there are
 * @param quiet the event of which a line is full where nothing happens
 * @param offset the lowest pitch, where letters are pitches
 */
record Alphabet(int classes, int quiet, int offset) {

    /** 0 for no event, 1 for the end of a note, then the pitches of {@code register}. */
    static Alphabet of(Register register) {
        return new Alphabet(register.width() + 2, EventLine.NO_EVENT, register.lowest());
    }

    /** Every set of the drum kit's lanes is a letter. */
    static Alphabet drums() {
        return new Alphabet(1 << DrumKit.LANES, 0, 0);
    }

    private boolean melodic() {
        return quiet == EventLine.NO_EVENT;
    }

    /** The letter of {@code event}. */
    int letter(int event) {
        if (!melodic()) {
            return event;
        }
        return event < 0 ? event + 2 : event - offset + 2;
    }

    /** The event that {@code letter} stands for. */
    int event(int letter) {
        if (!melodic()) {
            return letter;
        }
        return letter < 2 ? letter - 2 : letter - 2 + offset;
    }
}
