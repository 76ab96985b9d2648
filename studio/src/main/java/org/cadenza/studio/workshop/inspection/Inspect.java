package org.cadenza.studio.workshop.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cadenza.corpus.musicxml.MusicXmlReader;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.music.MaterialException;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.workshop.plot.PianoRoll;
import org.cadenza.studio.workshop.plot.Spectrogram;

/**
 * Tells what is in a file, and draws it: MIDI, MusicXML, audio, or the folder of a trained model. What sort a file is of
 * shows in its content; its name decides only where that does not.
 */
public final class Inspect {

    private final Path path;
    private final FileKind kind;

    private Inspect(Path path, FileKind kind) {
        this.path = path;
        this.kind = kind;
    }

    /**
     * The file at {@code path}, not yet read.
     *
     * @throws MaterialException if it is of no sort that we know
     */
    public static Inspect file(Path path) throws IOException {
        return new Inspect(path, FileKind.of(path));
    }

    /**
     * What is in it.
     *
     * @throws MaterialException if it is damaged
     */
    public Inspection contents() throws IOException {
        String name = path.toString();
        return switch (kind) {
            case MIDI -> MidiInspector.contents(name, MidiReader.readFile(bytes(), name));
            case LEAD_SHEET -> LeadSheetInspector.contents(name, MusicXmlReader.readScore(bytes(), name));
            case AUDIO -> AudioInspector.contents(name, AudioFiles.read(path), AudioFiles.tags(path));
            case MODEL -> ModelInspector.contents(name, CheckpointFolder.read(path));
        };
    }

    /**
     * Draws the notes over time as a PNG file.
     *
     * @throws IllegalArgumentException if this is neither MIDI nor MusicXML, has no notes, or {@code png} cannot be
     */
    public void drawRoll(Path png) throws IOException {
        String name = path.toString();
        Piece piece = switch (kind) {
            case MIDI -> MidiReader.read(bytes(), name);
            case LEAD_SHEET -> Piece.of(MusicXmlReader.read(bytes(), name));
            case AUDIO, MODEL ->
                throw new IllegalArgumentException(
                        "'" + path + "' holds no notes on paper; a piano roll shows MIDI or MusicXML");
        };
        PianoRoll.draw(piece, path.getFileName().toString()).write(png);
    }

    /**
     * Draws the sound over time and frequency as a PNG file.
     *
     * @throws IllegalArgumentException if this is not audio, or {@code png} cannot be
     */
    public void drawSpectrogram(Path png) throws IOException {
        if (kind != FileKind.AUDIO) {
            throw new IllegalArgumentException(
                    "'" + path + "' holds no sound; a spectrogram shows audio, which 'cadenza render' makes of MIDI");
        }
        Spectrogram.draw(AudioFiles.read(path), path.getFileName().toString()).write(png);
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }
}
