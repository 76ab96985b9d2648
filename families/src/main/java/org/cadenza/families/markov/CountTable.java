package org.cadenza.families.markov;

import java.util.Arrays;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;

/**
 * How often each symbol followed each context. A context is a 64-bit hash of what it consists of; with the some million
 * contexts of a corpus, two of them share a hash about once in a million trainings.
 *
 * <p>As arrays: {@code contexts} [contexts] ascending, {@code ends} [contexts] the end of each context's entries, and
 * {@code entries} [entries], a symbol in the upper 13 bits and its count in the lower 19.
 */
final class CountTable {

    static final int MAX_SYMBOLS = 1 << 13;
    private static final int COUNT_BITS = 19;
    private static final int MAX_COUNT = (1 << COUNT_BITS) - 1;

    /** Open addressing with linear probing; a free place has no entries. */
    private long[] contexts;

    private int[][] entries;
    private int size;

    CountTable() {
        this(1 << 12);
    }

    private CountTable(int capacity) {
        contexts = new long[capacity];
        entries = new int[capacity][];
    }

    /** Packed entries of {@code context}, closed by the end of the array or a 0; null if it never occurred. */
    int[] entries(long context) {
        return entries[place(context)];
    }

    static int symbol(int entry) {
        return entry >>> COUNT_BITS;
    }

    static int count(int entry) {
        return entry & MAX_COUNT;
    }

    void add(long context, int symbol) {
        int place = place(context);
        if (entries[place] == null) {
            contexts[place] = context;
            entries[place] = new int[] {pack(symbol, 1)};
            if (++size * 2 > contexts.length) {
                grow();
            }
            return;
        }
        int[] own = entries[place];
        for (int i = 0; i < own.length; i++) {
            if (own[i] == 0) {
                own[i] = pack(symbol, 1);
                return;
            }
            if (symbol(own[i]) == symbol) {
                own[i] = pack(symbol, Math.min(MAX_COUNT, count(own[i]) + 1));
                return;
            }
        }
        entries[place] = Arrays.copyOf(own, own.length + Math.max(1, own.length / 2));
        entries[place][own.length] = pack(symbol, 1);
    }

    private static int pack(int symbol, int count) {
        return symbol << COUNT_BITS | count;
    }

    private int place(long context) {
        int mask = contexts.length - 1;
        int place = (int) (context ^ context >>> 32) & mask;
        while (entries[place] != null && contexts[place] != context) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        CountTable larger = new CountTable(contexts.length * 2);
        for (int i = 0; i < contexts.length; i++) {
            if (entries[i] != null) {
                larger.put(contexts[i], entries[i]);
            }
        }
        contexts = larger.contexts;
        entries = larger.entries;
    }

    private void put(long context, int[] own) {
        int place = place(context);
        contexts[place] = context;
        entries[place] = own;
    }

    /** The table as arrays, without contexts that occurred fewer than {@code least} times. */
    Columns columns(int least) {
        long[] sorted = new long[size];
        int kept = 0;
        int total = 0;
        for (int i = 0; i < contexts.length; i++) {
            if (entries[i] != null && occurrences(entries[i]) >= least) {
                sorted[kept++] = contexts[i];
                total += length(entries[i]);
            }
        }
        sorted = Arrays.copyOf(sorted, kept);
        Arrays.sort(sorted);
        int[] ends = new int[kept];
        int[] flat = new int[total];
        int end = 0;
        for (int i = 0; i < kept; i++) {
            int[] own = entries(sorted[i]);
            int[] used = Arrays.copyOf(own, length(own));
            Arrays.sort(used);
            System.arraycopy(used, 0, flat, end, used.length);
            end += used.length;
            ends[i] = end;
        }
        return new Columns(Array.of(sorted), Array.of(ends), Array.of(flat));
    }

    private static int length(int[] own) {
        int length = own.length;
        while (own[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static int occurrences(int[] own) {
        return Arrays.stream(own).map(CountTable::count).sum();
    }

    /** A table as it lies in a checkpoint. */
    record Columns(Array contexts, Array ends, Array entries) {

        void saveWeights(Checkpoint.Draft draft) {
            draft.weight("contexts", contexts).weight("ends", ends).weight("entries", entries);
        }

        void saveTraining(Checkpoint.Draft draft) {
            draft.training("contexts", contexts).training("ends", ends).training("entries", entries);
        }

        /** @throws CheckpointException if the arrays do not belong together */
        CountTable table() {
            long[] keys = contexts.longs();
            int[] bounds = ends.ints();
            int[] flat = entries.ints();
            if (bounds.length != keys.length || keys.length > 0 && bounds[keys.length - 1] != flat.length) {
                throw new CheckpointException("the tables of counts do not belong together");
            }
            CountTable table = new CountTable(Integer.highestOneBit(Math.max(2048, keys.length)) * 4);
            int begin = 0;
            for (int i = 0; i < keys.length; i++) {
                if (bounds[i] <= begin || bounds[i] > flat.length) {
                    throw new CheckpointException("the entries of context " + i + " end at " + bounds[i]);
                }
                table.put(keys[i], Arrays.copyOfRange(flat, begin, bounds[i]));
                begin = bounds[i];
            }
            table.size = keys.length;
            return table;
        }
    }
}
