package org.cadenza.studio.workshop.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mood;
import org.cadenza.music.synth.Renderer;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Song;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.SongPlan;
import org.cadenza.studio.workshop.Songwriter;
import org.cadenza.studio.workshop.plot.PianoRoll;
import org.cadenza.studio.workshop.plot.Spectrogram;
import org.cadenza.studio.workshop.report.Findings.Picture;

/** Pictures of a few of the songs. */
final class EvaluationPictures {

    /** Genres unlike one another, each with a mood that suits it. */
    private static final Map<Genre, Mood> SHOWN = new EnumMap<>(Map.of(
            Genre.FOLK, Mood.HAPPY,
            Genre.JAZZ, Mood.CALM,
            Genre.ROCK, Mood.ENERGETIC,
            Genre.HOUSE, Mood.ENERGETIC,
            Genre.LATIN, Mood.ROMANTIC,
            Genre.HYMN, Mood.SAD));

    /** Shown as sound, too. */
    private static final Genre HEARD = Genre.FOLK;

    /** Short enough that notes can be seen. */
    private static final String BARS = "16";

    private final Library library;
    private final Path page;
    private final String composer;

    /** @param composer in the names of the pictures, where several compose; else empty */
    EvaluationPictures(Library library, Path page, String composer) {
        this.library = library;
        this.page = page;
        this.composer = composer;
    }

    /** Draws a short version of those of {@code orders} that are shown. */
    List<Picture> draw(List<SongOrder> orders, Progress progress) throws IOException {
        Path folder = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        Files.createDirectories(folder);
        List<Picture> pictures = new ArrayList<>();
        try (Songwriter writer = new Songwriter(library)) {
            for (SongOrder order : orders) {
                if (order.mood().equals(order.genre().map(SHOWN::get))) {
                    Song song = writer.write(order.with(Wish.BARS, BARS), Progress.none());
                    pictures.add(
                            picture(PianoRoll.draw(song.piece(), song.plan().title()), song, "", folder));
                    if (song.plan().genre() == HEARD) {
                        Clip clip =
                                Renderer.of(SoundFont.find(Optional.empty())).render(song.piece());
                        pictures.add(picture(
                                Spectrogram.draw(clip, song.plan().title()).reduced(), song, "-spectrogram", folder));
                    }
                    progress.at((double) pictures.size() / SHOWN.size(), "");
                }
            }
        }
        return pictures;
    }

    private Picture picture(org.cadenza.studio.workshop.plot.Picture drawn, Song song, String kind, Path folder)
            throws IOException {
        SongPlan plan = song.plan();
        Path file = folder.resolve(
                plan.genre().label() + "-" + plan.mood() + (composer.isEmpty() ? "" : "-" + composer) + kind + ".png");
        drawn.write(file);
        String caption = String.format(
                Locale.ROOT,
                "%s%s, %s: \"%s\", %s, %s, %.0f bpm, form %s, seed %d%s",
                composer.isEmpty() ? "" : composer + ": ",
                plan.genre(),
                plan.mood(),
                plan.title(),
                plan.key(),
                plan.meter(),
                plan.bpm(),
                plan.form(),
                plan.seed(),
                kind.isEmpty() ? "" : "; as it sounds");
        return new Picture(folder.getFileName().resolve(file.getFileName()), caption);
    }
}
