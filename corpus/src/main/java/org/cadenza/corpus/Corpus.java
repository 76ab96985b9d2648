package org.cadenza.corpus;

/**
 * A kind of collection: how the files of a data set, or of anyone's folder, become works. One package each, and one
 * line in {@code catalogue.Corpora}.
 *
 * @param <I> the item it yields
 */
public interface Corpus<I> {

    /** What it is, for {@code cadenza corpora} and for model cards. */
    Card card();

    /** The kind of item it yields. */
    Class<I> item();

    /** Whether {@code archive} looks like this kind of collection; the first in the catalogue that says yes reads it. */
    boolean recognises(Archive archive);

    /** Reads all works, telling {@code sink} of each one kept and each file dropped. Never throws for a bad file. */
    void read(Archive archive, Sink<I> sink);

    /**
     * What one should know of a data set before using it.
     *
     * @param name one word, for {@code --format}
     * @param description what is in it, in one sentence
     * @param layout the files it is known by, in one line
     * @param licence of a particular data set, or "as its files state" for anyone's folder
     * @param flag what to be careful of, or empty
     * @param citation whom to credit, or empty
     */
    record Card(String name, String description, String layout, String licence, String flag, String citation) {}

    /** Where works go as they are read; called on one thread, in the archive's order. */
    interface Sink<I> {

        void keep(Work<I> work);

        /** @param reason as a clause: {@code "track 2 ends inside an event"} */
        void drop(String path, String reason);
    }
}
