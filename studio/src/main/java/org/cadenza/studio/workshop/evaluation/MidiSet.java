package org.cadenza.studio.workshop.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Archives;
import org.cadenza.corpus.midifolder.MidiFolder;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.Library;

/** The MIDI files of a folder, a zip or the library. */
final class MidiSet extends PieceSet {

    /** Stands for the songs of the studio, those in its bin among them. */
    static final String LIBRARY = "library";

    private static final String SONG = "[^/]+/song[.]mid";

    private final Archive archive;

    private MidiSet(String name, Archive archive, List<String> files, Lens lens) {
        super(name, files, lens);
        this.archive = archive;
    }

    /**
     * Opens a set.
     *
     * @param place a folder, a zip, or {@value #LIBRARY}
     * @throws MaterialException if there is none, or it holds no MIDI file
     */
    static MidiSet open(String place, Lens lens) {
        boolean library = place.equals(LIBRARY);
        Archive archive = Archives.open(library ? Library.home().resolve("songs") : Path.of(place));
        List<String> files = archive.paths().stream()
                .filter(library ? path -> path.matches(SONG) : MidiFolder::midi)
                .toList();
        if (files.isEmpty()) {
            throw new MaterialException(
                    place, "", "holds no MIDI file", "Name a folder or a zip of .mid files, or 'library'.");
        }
        return new MidiSet(library ? LIBRARY : archive.name(), archive, files, lens);
    }

    @Override
    Piece written(String path) throws IOException {
        return MidiFolder.read(archive.bytes(path), path);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
