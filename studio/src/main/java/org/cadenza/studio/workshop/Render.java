package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.audio.AudioFormat;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Piece;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.studio.library.Delivery;

/** Plays a MIDI file into a sound file. */
public final class Render {

    private Render() {}

    /** The account of a rendering. @param files the recording first, then its stems */
    public record Rendered(List<Path> files, double seconds, Level level, List<String> notices) {}

    /**
     * Renders and masters {@code midi}.
     *
     * @param out its ending chooses the format
     * @param soundfont an SF2 file, or empty for the best that is installed
     * @throws org.cadenza.music.MaterialException if the MIDI file is damaged
     */
    public static Rendered render(Path midi, Path out, Optional<Path> soundfont, boolean stems, Progress progress)
            throws IOException {
        Delivery.checkPlace(out);
        AudioFormat.of(out);
        Piece piece = MidiReader.read(midi);
        Recording recording = new Recording(SoundFont.find(soundfont), progress);
        try (Delivery delivery = new Delivery()) {
            Tags tags = new Tags(piece.title(), "", "");
            Recording.Recorded recorded = recording.record(piece, out, tags, stems, delivery);
            delivery.deliver();
            return new Rendered(
                    recorded.files(),
                    recorded.seconds(),
                    recorded.level(),
                    recording.notice().stream().toList());
        }
    }
}
