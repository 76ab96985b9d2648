package org.cadenza.families.charrnn;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Json;
import org.cadenza.learning.Settings;
import org.cadenza.learning.sampling.Sampler;
import org.cadenza.learning.sampling.Sampling;
import org.cadenza.music.text.Text;

/** Writes text, character by character. */
final class CharRnnGenerator implements Generator<Text> {

    private static final Control.Whole LENGTH =
            new Control.Whole("length", "characters in all, with the beginning", 1, 1_000_000, 2000);
    private static final Control.Range TEMPERATURE = new Control.Range(
            "temperature", "1 writes as it learned, less is safer, 0 always takes the likeliest", 0, 4, 1);
    private static final Control.Range TOP_P = new Control.Range(
            "top-p", "draw from the likeliest characters that together have this probability; 1 for all", 0.01, 1, 1);
    private static final Control.Phrase UNTIL = new Control.Phrase(
            "until", "stop early, behind these characters; \\n stands for the end of a line", "\\n\\n");

    /** A text that grows is told of ever more rarely, so that telling costs no more than writing. */
    private static final int TELLINGS = 64;

    /** Unknown characters that are named; the rest are counted. */
    private static final int NAMED = 8;

    private final Alphabet alphabet;
    private final CharStepper stepper;
    private final boolean[] allowed;

    private CharRnnGenerator(Alphabet alphabet, CharStepper stepper) {
        this.alphabet = alphabet;
        this.stepper = stepper;
        allowed = new boolean[alphabet.size()];
        Arrays.fill(allowed, true);
        allowed[Alphabet.UNKNOWN] = false;
    }

    static CharRnnGenerator of(Checkpoint checkpoint) {
        CharRnnConfig config = Json.read(checkpoint.document("config"), CharRnnConfig.class, "config");
        Alphabet alphabet = Alphabet.of(checkpoint);
        return new CharRnnGenerator(alphabet, CharStepper.of(config, alphabet.size(), checkpoint));
    }

    static List<Control<?>> controls() {
        return List.of(LENGTH, TEMPERATURE, TOP_P, UNTIL);
    }

    /**
     * What is asked for.
     *
     * @param prime the beginning
     * @param begun characters in it
     * @param length characters in all
     * @param until what ends the text early, or empty
     */
    private record Wish(String prime, int begun, int length, String until) {

        static Wish of(Request<Text> request) {
            Settings controls = request.controls();
            String prime = request.primer().map(Text::content).orElse("");
            int begun = prime.codePointCount(0, prime.length());
            int length = controls.get(LENGTH).orElse(LENGTH.standard()).intValue();
            if (begun > length) {
                throw new IllegalArgumentException("the beginning has " + begun
                        + " characters and the whole should have " + length
                        + "; ask for a greater length, or shorten the beginning");
            }
            return new Wish(prime, begun, length, controls.get(UNTIL).orElse("").replace("\\n", "\n"));
        }

        boolean ended(StringBuilder written) {
            int from = written.length() - until.length();
            return !until.isEmpty()
                    && written.length() > prime.length()
                    && from >= 0
                    && written.indexOf(until, from) == from;
        }
    }

    @Override
    public Text generate(Request<Text> request, Listener<? super Text> listener) {
        Wish wish = Wish.of(request);
        Sampler sampler = sampler(request);
        StringBuilder written = new StringBuilder(wish.prime);
        float[] logits = read(wish.prime, listener);
        int told = 0;
        for (int count = wish.begun + 1; count <= wish.length && !wish.ended(written); count++) {
            if (listener.cancelled()) {
                throw new CancellationException();
            }
            int next = sampler.draw(logits, allowed);
            written.appendCodePoint(alphabet.codePoint(next));
            logits = stepper.step(next);
            if (count - told > count / TELLINGS) {
                told = count;
                listener.partial(new Text("", written.toString()));
                listener.progress((double) count / wish.length);
            }
        }
        return new Text("", written.toString());
    }

    private static Sampler sampler(Request<Text> request) {
        Settings controls = request.controls();
        return new Sampler(
                Sampling.plain()
                        .withTemperature(controls.get(TEMPERATURE).orElse(TEMPERATURE.standard()))
                        .withTopP(controls.get(TOP_P).orElse(TOP_P.standard())),
                request.seed().branch("characters").random());
    }

    /** Reads the beginning, or the end of a line where there is none, and passes over what was never learned. */
    private float[] read(String prime, Listener<?> listener) {
        stepper.reset();
        int[] all = prime.codePoints().toArray();
        int[] known = Arrays.stream(all)
                .map(alphabet::number)
                .filter(number -> number != Alphabet.UNKNOWN)
                .toArray();
        if (known.length < all.length) {
            listener.remark(passedOver(all));
        }
        float[] logits = known.length == 0 ? stepper.step(alphabet.number('\n')) : null;
        for (int character : known) {
            logits = stepper.step(character);
        }
        return logits;
    }

    private String passedOver(int[] all) {
        int[] unknown = Arrays.stream(all)
                .filter(codePoint -> alphabet.number(codePoint) == Alphabet.UNKNOWN)
                .distinct()
                .toArray();
        String named = Arrays.stream(unknown)
                .limit(NAMED)
                .mapToObj(codePoint -> "'" + Character.toString(codePoint) + "'")
                .collect(Collectors.joining(", "));
        return "the model never saw " + named
                + (unknown.length > NAMED ? " and " + (unknown.length - NAMED) + " more" : "")
                + " and reads the beginning without";
    }
}
