package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.AudioFormat;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.SampleDepth;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.score.Piece;
import org.cadenza.music.synth.Mastering;
import org.cadenza.music.synth.Renderer;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.music.synth.Stem;
import org.cadenza.studio.library.Delivery;

/** From paper to sound files: plays a piece with a sound font, masters it, and writes it and its parts. */
final class Recording {

    /**
     * How loud it came out.
     *
     * @param lufs integrated loudness (ITU-R BS.1770-4)
     * @param truePeak in dBTP
     */
    public record Loudness(double lufs, double truePeak) {}

    /** @param files as delivered, the song first */
    record Recorded(List<Path> files, Loudness loudness, double seconds) {}

    private final SoundFont font;
    private final Progress progress;

    Recording(Optional<Path> soundfont, Progress progress) throws IOException {
        this.font = SoundFont.find(soundfont);
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
        Clip played = renderer.render(piece, this::at);
        progress.stage("mastering");
        Mastering.Master master = Mastering.master(played);
        progress.stage("writing");
        List<Path> files = new ArrayList<>();
        AudioFiles.write(master.clip(), delivery.draft(target), tags);
        files.add(target);
        if (stems) {
            files.addAll(stems(renderer.stems(piece, this::at), target, delivery));
        }
        return new Recorded(
                files,
                new Loudness(master.lufs(), master.truePeak()),
                master.clip().seconds());
    }

    private void at(double fraction) {
        progress.at(fraction, "");
        if (progress.cancelled()) {
            throw new java.util.concurrent.CancellationException();
        }
    }

    /** Parts as they were played, before mastering, with room to work on. */
    private static List<Path> stems(List<Stem> stems, Path target, Delivery delivery) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            Stem stem = stems.get(i);
            String part = stem.track().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            Path file = target.resolveSibling(String.format(
                    Locale.ROOT,
                    "%s-%02d-%s.%s",
                    stripped(target),
                    i + 1,
                    part,
                    AudioFormat.of(target).extension()));
            AudioFiles.write(stem.clip(), delivery.draft(file), Tags.NONE, SampleDepth.BITS_24);
            files.add(file);
        }
        return files;
    }

    /** The file's name without its ending. */
    static String stripped(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
