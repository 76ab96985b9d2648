package org.cadenza.families.charrnn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;

/**
 * The characters that a network knows, as numbers: Unicode code points in their order from 1 on, and {@link #UNKNOWN} for
 * all others, so that held-out text with a character that was never seen costs what the network thinks of surprises.
 */
final class Alphabet {

    /** The number of every character that is not in the alphabet. */
    static final int UNKNOWN = 0;

    /** Most characters: enough for Chinese, too few for a file of random bytes to pass as a text. */
    static final int LARGEST = 8192;

    private static final String DOCUMENT = "alphabet";

    private final int[] codePoints;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    /** As it lies in a checkpoint. */
    private record Stored(String characters) {}

    private Alphabet(int[] codePoints) {
        this.codePoints = codePoints;
        for (int i = 0; i < codePoints.length; i++) {
            numbers.put(codePoints[i], i + 1);
        }
    }

    /** The characters of a text. @throws IllegalArgumentException if they are more than {@link #LARGEST} */
    static Alphabet of(int[] text) {
        int[] distinct = Arrays.stream(text).sorted().distinct().toArray();
        if (distinct.length > LARGEST) {
            throw new IllegalArgumentException(
                    "the text has " + distinct.length + " distinct characters, expected at most " + LARGEST
                            + "; leave out the files that are not text, or replace what is rare");
        }
        return new Alphabet(distinct);
    }

    /** That of a model. @throws CheckpointException if it has none */
    static Alphabet of(Checkpoint checkpoint) {
        String characters = Json.read(checkpoint.document(DOCUMENT), Stored.class, DOCUMENT).characters;
        if (characters == null || characters.isEmpty()) {
            throw new CheckpointException("the document '" + DOCUMENT + "' has no characters; copy the model again");
        }
        return new Alphabet(characters.codePoints().toArray());
    }

    void save(Checkpoint.Draft draft) {
        draft.document(DOCUMENT, Json.write(new Stored(new String(codePoints, 0, codePoints.length))));
    }

    /** How many numbers there are, {@link #UNKNOWN} among them. */
    int size() {
        return codePoints.length + 1;
    }

    /** The number of {@code codePoint}. */
    int number(int codePoint) {
        return numbers.getOrDefault(codePoint, UNKNOWN);
    }

    /** The numbers of {@code codePoints}, one by one. */
    int[] numbers(int[] text) {
        return Arrays.stream(text).map(this::number).toArray();
    }

    /** The character of {@code number}, which is not {@link #UNKNOWN}. */
    int codePoint(int number) {
        return codePoints[number - 1];
    }
}
