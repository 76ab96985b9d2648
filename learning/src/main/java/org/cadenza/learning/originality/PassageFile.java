package org.cadenza.learning.originality;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;

/**
 * An index of passages as the arrays of a file that lies beside a model's weights: {@code passages} [all], the hashes,
 * piece after piece, each piece's ascending; {@code counts} [pieces], how many each has; {@code about}, JSON in UTF-8.
 *
 * @param heldOut what real music shares with the pieces
 */
public record PassageFile(PassageIndex index, HeldOutPassages heldOut) {

    /** The file's name without its ending. */
    public static final String NAME = "originality";

    private static final int VERSION = 1;
    private static final String PASSAGES = "passages";
    private static final String COUNTS = "counts";
    private static final String ABOUT = "about";
    private static final int MOST_ABOUT = 64 << 20;

    private record About(int version, int notes, HeldOutPassages heldOut, List<KnownPiece> pieces) {}

    public Map<String, Array> write() {
        int[][] passages = index.passages();
        About about = new About(VERSION, PassageIndex.LEAST, heldOut, index.pieces());
        return Map.of(
                PASSAGES,
                        Array.of(Arrays.stream(passages)
                                .flatMapToInt(Arrays::stream)
                                .toArray()),
                COUNTS,
                        Array.of(Arrays.stream(passages)
                                .mapToInt(own -> own.length)
                                .toArray()),
                ABOUT, Array.of(Json.writeLine(about).getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws CheckpointException if {@code arrays} are no index, or one of another version: why, and what to do */
    public static PassageFile read(Map<String, Array> arrays) {
        try {
            About about = about(array(arrays, ABOUT).data());
            return new PassageFile(
                    PassageIndex.ofPassages(
                            about.pieces,
                            parted(
                                    array(arrays, PASSAGES).ints(),
                                    array(arrays, COUNTS).ints(),
                                    about.pieces.size())),
                    about.heldOut);
        } catch (CheckpointException e) {
            throw new CheckpointException(
                    "the index of known passages cannot be used: " + e.getMessage()
                            + ". Copy the model again, or make it with 'cadenza originality'.",
                    e);
        }
    }

    private static About about(ByteBuffer bytes) {
        if (bytes.remaining() > MOST_ABOUT) {
            throw new CheckpointException(
                    "it says " + bytes.remaining() + " bytes about itself, at most " + MOST_ABOUT + " are allowed");
        }
        About about = Json.read(StandardCharsets.UTF_8.decode(bytes).toString(), About.class, "what it says of itself");
        if (about.version != VERSION || about.notes != PassageIndex.LEAST) {
            throw new CheckpointException("it is of version " + about.version + " with passages of " + about.notes
                    + " notes, expected version " + VERSION + " and " + PassageIndex.LEAST + " notes");
        }
        return about;
    }

    private static int[][] parted(int[] passages, int[] counts, int pieces) {
        long all = Arrays.stream(counts).asLongStream().sum();
        if (counts.length != pieces || Arrays.stream(counts).anyMatch(count -> count < 0) || all != passages.length) {
            throw new CheckpointException("it counts " + all + " passages in " + counts.length + " pieces and has "
                    + passages.length + " in " + pieces);
        }
        int[][] parted = new int[pieces][];
        int from = 0;
        for (int piece = 0; piece < pieces; piece++) {
            parted[piece] = Arrays.copyOfRange(passages, from, from += counts[piece]);
        }
        return parted;
    }

    private static Array array(Map<String, Array> arrays, String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new CheckpointException("it lacks the array '" + name + "'");
        }
        return array;
    }
}
