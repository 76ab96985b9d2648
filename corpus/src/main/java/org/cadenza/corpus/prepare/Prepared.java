package org.cadenza.corpus.prepare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;

/**
 * A collection that has been read.
 *
 * @param card what it is
 * @param item the kind of item
 * @param sha256 of all files that were read, by name and content: 64 hexadecimal digits
 * @param train the works to learn from, in the archive's order
 * @param heldOut the works that must train nothing
 * @param dropped every file that was not kept
 * @param remark what the user should know about the preparation itself, or empty
 */
public record Prepared<I>(
        Corpus.Card card,
        Class<I> item,
        String sha256,
        List<Work<I>> train,
        List<Work<I>> heldOut,
        List<Dropped> dropped,
        String remark) {

    /** A file that was not kept and why, as a clause. */
    public record Dropped(String path, String reason) {}

    public Prepared {
        train = List.copyOf(train);
        heldOut = List.copyOf(heldOut);
        dropped = List.copyOf(dropped);
    }

    /** Works kept in all. */
    public int kept() {
        return train.size() + heldOut.size();
    }

    /** The works of one side. */
    public List<Work<I>> works(Split side) {
        return side == Split.TRAIN ? train : heldOut;
    }

    /** All works, those to learn from first. */
    public Stream<Work<I>> works() {
        return Stream.concat(train.stream(), heldOut.stream());
    }

    /** How many works have each value of {@code label}; those without it under the empty name. */
    public Map<String, Integer> counts(String label) {
        Map<String, Integer> counts = new TreeMap<>();
        works().forEach(work -> counts.merge(work.labels().getOrDefault(label, ""), 1, Integer::sum));
        return counts;
    }

    Prepared<I> withRemark(String newRemark) {
        return new Prepared<>(card, item, sha256, train, heldOut, dropped, newRemark);
    }
}
