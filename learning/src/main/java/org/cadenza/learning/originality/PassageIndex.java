package org.cadenza.learning.originality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.Tune;

/**
 * All passages of {@value #LEAST} notes of some pieces, whatever their keys, as hashes of 32 bits: the intervals between
 * the notes and the times from one to the next ({@link Likeness#INTERVALS_AND_RHYTHM}). It says which pieces a passage
 * stands in, not where, so no piece can be read out of it. A longer passage is found as a row of passages that overlap
 * and all stand in one piece, none more often than in the piece. That they stand there side by side is not checked, so
 * what is found is seldom shorter than what is there (only if the passage repeats itself) and may be longer, by chance
 * (one passage in some thousands has the hash of another) or where a piece goes on in two ways.
 */
public final class PassageIndex {

    /** Notes in a passage; what is shorter is shared by all music and not found. */
    public static final int LEAST = 6;

    private static final int STEPS = LEAST - 1;
    private static final long PIECE = 0xFFFF_FFFFL;

    private final List<KnownPiece> pieces;

    /** The hash of a passage, sign included, above the number of a piece in which it stands: ascending. */
    private final long[] entries;

    private PassageIndex(List<KnownPiece> pieces, long[] entries) {
        this.pieces = List.copyOf(pieces);
        this.entries = entries;
        Arrays.sort(entries);
    }

    /** @param tunes of {@code pieces}, in the same order */
    public static PassageIndex of(List<KnownPiece> pieces, List<Tune> tunes) {
        return ofPassages(
                pieces,
                tunes.stream()
                        .map(PassageIndex::passages)
                        .map(PassageIndex::sorted)
                        .toArray(int[][]::new));
    }

    private static int[] sorted(int[] passages) {
        Arrays.sort(passages);
        return passages;
    }

    /** @param passages [pieces][passages] hashes */
    static PassageIndex ofPassages(List<KnownPiece> pieces, int[][] passages) {
        long[] entries =
                new long[Arrays.stream(passages).mapToInt(own -> own.length).sum()];
        int next = 0;
        for (int piece = 0; piece < passages.length; piece++) {
            for (int passage : passages[piece]) {
                entries[next++] = (long) passage << Integer.SIZE | piece;
            }
        }
        return new PassageIndex(pieces, entries);
    }

    /** An index of these pieces and those of {@code other} behind them. */
    public PassageIndex and(PassageIndex other) {
        return ofPassages(
                Stream.concat(pieces.stream(), other.pieces.stream()).toList(),
                Stream.concat(Arrays.stream(passages()), Arrays.stream(other.passages()))
                        .toArray(int[][]::new));
    }

    /** The hashes of each piece, ascending: [pieces][passages]. */
    int[][] passages() {
        int[] counts = new int[pieces.size()];
        for (long entry : entries) {
            counts[piece(entry)]++;
        }
        int[][] passages = new int[counts.length][];
        Arrays.setAll(passages, piece -> new int[counts[piece]]);
        int[] filled = new int[counts.length];
        for (long entry : entries) {
            passages[piece(entry)][filled[piece(entry)]++] = (int) (entry >> Integer.SIZE);
        }
        return passages;
    }

    /** The pieces, in the order of their numbers. */
    public List<KnownPiece> pieces() {
        return pieces;
    }

    private static int piece(long entry) {
        return (int) (entry & PIECE);
    }

    /** The longest passage that {@code tune} shares with one piece, the first of several; empty where none is. */
    public Optional<SharedPassage> longest(Tune tune) {
        int[] passages = passages(tune);
        Optional<SharedPassage> longest = Optional.empty();
        Map<Integer, Integer> begun = Map.of();
        for (int i = 0; i < passages.length; i++) {
            begun = rows(passages, i, begun);
            for (Map.Entry<Integer, Integer> row : begun.entrySet()) {
                int notes = i - row.getValue() + LEAST;
                if (longest.isEmpty() || notes > longest.get().notes()) {
                    longest = Optional.of(new SharedPassage(notes, row.getValue(), pieces.get(row.getKey())));
                }
            }
        }
        return longest;
    }

    /**
     * The rows that the passage {@code at} ends.
     *
     * @param before the rows that the one before it ends
     * @return by piece, where the row begins
     */
    private Map<Integer, Integer> rows(int[] passages, int at, Map<Integer, Integer> before) {
        Map<Integer, Integer> rows = new HashMap<>();
        int entry = first(passages[at]);
        while (entry < entries.length && (int) (entries[entry] >> Integer.SIZE) == passages[at]) {
            int next = entry;
            while (next < entries.length && entries[next] == entries[entry]) {
                next++;
            }
            int piece = piece(entries[entry]);
            rows.put(piece, begin(passages, before.getOrDefault(piece, at), at, next - entry));
            entry = next;
        }
        return rows;
    }

    /** Where a row from {@code begin} to {@code at} begins if its last passage may stand in it only so many times. */
    private static int begin(int[] passages, int begin, int at, int times) {
        int left = times;
        for (int i = at; i >= begin; i--) {
            if (passages[i] == passages[at] && left-- == 0) {
                return i + 1;
            }
        }
        return begin;
    }

    /** The first entry of a hash, or where it would stand. */
    private int first(int passage) {
        long least = (long) passage << Integer.SIZE;
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The hash of the passage that begins with each note, in their order (FNV-1a over the steps, then mixed). */
    private static int[] passages(Tune tune) {
        int[] steps = Likeness.INTERVALS_AND_RHYTHM.steps(tune);
        int[] passages = new int[Math.max(0, steps.length - STEPS + 1)];
        for (int i = 0; i < passages.length; i++) {
            int hash = 0x811C_9DC5;
            for (int step = i; step < i + STEPS; step++) {
                hash = (hash ^ steps[step]) * 0x0100_0193;
                hash ^= hash >>> 15;
            }
            passages[i] = (hash ^ hash >>> 16) * 0x85EB_CA6B;
        }
        return passages;
    }
}
