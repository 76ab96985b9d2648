package org.cadenza.families.melodyrnn;

/**
 * Magenta's encodings by letters. Without lookbacks and counter it is the basic one: the event as one of many. Told is, in
 * this order: the event; for each distance, the event so many steps before the <em>next</em> one; the next position as bits
 * of ±1, the lowest first; for each distance, whether this event is the one so many steps before it; and, where bars may be
 * of any length, that length. Answers are the letters and, after them, one for each distance: the event from so long ago.
 */
final class LookbackEncoding implements LineEncoding {

    private final Alphabet alphabet;
    private final Clock clock;

    LookbackEncoding(Alphabet alphabet, Clock clock) {
        this.alphabet = alphabet;
        this.clock = clock;
    }

    @Override
    public int inputs() {
        return alphabet.classes() * (1 + clock.lookbacks()) + clock.bits() + clock.lookbacks() + clock.extras();
    }

    @Override
    public int classes() {
        return alphabet.classes() + clock.lookbacks();
    }

    @Override
    public int quietLabel() {
        return alphabet.letter(alphabet.quiet());
    }

    @Override
    public void input(EventLine line, int position, float[] into) {
        into[alphabet.letter(line.at(position))] = 1;
        int at = alphabet.classes();
        for (int distance : clock.distances(line.stepsPerBar())) {
            into[at + alphabet.letter(clock.ago(line, position + 1, distance, alphabet.quiet()))] = 1;
            at += alphabet.classes();
        }
        at = clock.count(line, position + 1, into, at);
        at = clock.repeats(line, position, into, at);
        clock.tellBar(line, into, at);
    }

    @Override
    public int label(EventLine line, int position) {
        int[] distances = clock.distances(line.stepsPerBar());
        for (int i = distances.length - 1; i >= 0; i--) {
            if (line.at(position) == clock.ago(line, position, distances[i], alphabet.quiet())) {
                return alphabet.classes() + i;
            }
        }
        return alphabet.letter(line.at(position));
    }

    @Override
    public int event(int label, EventLine before) {
        if (label < alphabet.classes()) {
            return alphabet.event(label);
        }
        int back = before.length() - clock.distances(before.stepsPerBar())[label - alphabet.classes()];
        return back < 0 ? alphabet.quiet() : before.at(back);
    }
}
