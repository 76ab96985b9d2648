package org.cadenza.corpus.catalogue;

import java.util.List;
import java.util.Optional;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.groove.Groove;
import org.cadenza.corpus.hydrogen.Hydrogen;
import org.cadenza.corpus.imaginarybook.ImaginaryBook;
import org.cadenza.corpus.jsb.JsbChorales;
import org.cadenza.corpus.midifolder.MidiFolder;
import org.cadenza.corpus.musicxml.MusicXmlFolder;
import org.cadenza.corpus.nottingham.Nottingham;
import org.cadenza.corpus.openewld.OpenEwld;
import org.cadenza.corpus.openhymnal.OpenHymnal;
import org.cadenza.corpus.plaintext.PlainText;
import org.cadenza.corpus.pop909.Pop909;
import org.cadenza.corpus.steppatterns.StepPatterns;

/** The list of collections that Cadenza can read; the particular ones before those that take anyone's folder. */
public final class Corpora {

    private static final List<Corpus<?>> ALL = List.of(
            new Pop909(),
            new Nottingham(),
            new OpenEwld(),
            new OpenHymnal(),
            new JsbChorales(),
            new Groove(),
            new ImaginaryBook(),
            new MusicXmlFolder(),
            new StepPatterns(),
            new Hydrogen(),
            new MidiFolder(),
            new PlainText());

    private Corpora() {}

    /** All of them, in the order in which they are asked whether they recognise an archive. */
    public static List<Corpus<?>> all() {
        return ALL;
    }

    /**
     * The one called {@code name}.
     *
     * @throws IllegalArgumentException listing the known names
     */
    public static Corpus<?> named(String name) {
        return ALL.stream()
                .filter(corpus -> corpus.card().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format is called '" + name + "', known are "
                        + String.join(
                                ", ",
                                ALL.stream().map(corpus -> corpus.card().name()).toList())));
    }

    /** The first that recognises {@code archive}. */
    public static Optional<Corpus<?>> recognise(Archive archive) {
        return ALL.stream().filter(corpus -> corpus.recognises(archive)).findFirst();
    }
}
