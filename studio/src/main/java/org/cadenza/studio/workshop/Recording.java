package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.AudioFormat;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.SampleDepth;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.dsp.Loudness;
import org.cadenza.music.dsp.TruePeak;
import org.cadenza.music.score.Piece;
import org.cadenza.music.synth.Mastering;
import org.cadenza.music.synth.Monitor;
import org.cadenza.music.synth.Renderer;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.music.synth.Stem;
import org.cadenza.studio.library.Delivery;

/** From paper to sound files: plays a piece with a sound font, masters it, and writes it and its parts. */
final class Recording {

    /** @param files as delivered, the song first */
    record Recorded(List<Path> files, Level level, double seconds) {}

    private final SoundFont font;
    private final Progress progress;

    Recording(SoundFont font, Progress progress) {
        this.font = font;
        this.progress = progress;
    }

    /** The font's file name, never its path: it stands in recipes. */
    String fontName() {
        return font.name();
    }

    Optional<String> notice() {
        return font.notice();
    }

    /** Drafts {@code target}, and with {@code stems} a file for each part beside it. */
    Recorded record(Piece piece, Path target, Tags tags, boolean stems, Delivery delivery) throws IOException {
        Renderer renderer = Renderer.of(font);
        progress.stage("playing");
        Clip played = progress.listens() ? playAloud(renderer, piece) : renderer.render(piece, this::at);
        progress.stage("mastering");
        Mastering.Gain gain = Mastering.gain(played);
        Clip master = gain.apply(played);
        progress.stage("writing");
        List<Path> files = new ArrayList<>();
        AudioFiles.write(master, delivery.draft(target), tags);
        files.add(target);
        if (stems) {
            for (Stem stem : renderer.stems(piece, this::at)) {
                Path file = stemFile(target, files.size(), stem);
                AudioFiles.write(gain.apply(stem.clip()), delivery.draft(file), Tags.NONE, SampleDepth.BITS_24);
                files.add(file);
            }
        }
        return new Recorded(files, new Level(Loudness.integrated(master), TruePeak.decibels(master)), master.seconds());
    }

    /** Plays and masters for nobody. */
    void rehearse(Piece piece) throws IOException {
        Mastering.master(playAloud(Renderer.of(font), piece));
    }

    private void at(double fraction) {
        progress.at(fraction, "");
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    private Clip playAloud(Renderer renderer, Piece piece) throws IOException {
        Monitor monitor = new Monitor(progress::hear);
        Clip played = renderer.render(piece, new Renderer.Listener() {
            @Override
            public void progress(double done) {
                at(done);
            }

            @Override
            public void settled(float[][] mix, int from, int to) {
                monitor.settled(mix, from, to);
            }
        });
        monitor.end(played);
        return played;
    }

    /** {@code song-2-bass.wav}; mastered like the song, the parts add up to it. */
    private static Path stemFile(Path target, int number, Stem stem) {
        String part = stem.track().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String ending = AudioFormat.of(target).extension();
        return target.resolveSibling(stripped(target) + "-" + number + "-" + part + "." + ending);
    }

    /** The file's name without its ending. */
    static String stripped(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
