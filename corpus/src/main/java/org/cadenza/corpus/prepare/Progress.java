package org.cadenza.corpus.prepare;

/** Told how far a preparation is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (stage, done, total) -> {};

    /** @param stage a participle: {@code "reading"} */
    void at(String stage, long done, long total);
}
