package org.cadenza.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.evaluation.drums.DrumFigures;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.Grooves;
import org.cadenza.music.analysis.DrumPatternExtractor;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Compose;
import org.cadenza.studio.workshop.Compose.Composed;
import org.cadenza.studio.workshop.DataSets;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.plot.DrumGallery;

/**
 * The drums of the same songs by the arranger and by the bundled drummer, held against real loops of the genre: a table on
 * standard output, and a picture for each genre. Arguments: a folder of models, a folder for the pictures, songs of each
 * genre, and collections of real drums, of which the held-out side is read.
 */
public final class BandDrums {

    private static final List<String> GENRES = List.of("house", "pop", "rock", "funk", "hip-hop", "blues", "game");
    private static final int SECTIONS_SHOWN = 4;

    /** The drums of a song or a performance. @param form as text, empty of real ones */
    private record Drums(DrumPattern pattern, String form) {}

    private BandDrums() {}

    public static void main(String[] arguments) throws IOException {
        Library library = new Library(List.of(Path.of(arguments[0])));
        Path pictures = Files.createDirectories(Path.of(arguments[1]));
        int songs = Integer.parseInt(arguments[2]);
        List<Path> collections = Arrays.stream(arguments).skip(3).map(Path::of).toList();
        Map<String, List<Drums>> real = real(collections);
        System.out.println(
                "| genre | drums | n | density | syncopation | backbeat | velocities ± | bars that differ |");
        System.out.println("| :-- | :-- | --: | --: | --: | --: | --: | --: |");
        try (Compose compose = new Compose(library)) {
            for (String genre : GENRES) {
                List<Drums> before = songs(compose, genre, "arranger", songs);
                List<Drums> after = songs(compose, genre, "drummer", songs);
                row(genre, "arranger", before);
                row(genre, "drummer", after);
                row(genre, "real, held out", real.getOrDefault(genre, List.of()));
                draw(genre, before.get(0), after.get(0), pictures.resolve(genre + ".png"));
            }
        }
    }

    private static List<Drums> songs(Compose compose, String genre, String drums, int count) throws IOException {
        List<Drums> songs = new ArrayList<>();
        Path file = Files.createTempFile("band", ".mid");
        for (int seed = 1; seed <= count; seed++) {
            SongOrder order = SongOrder.open()
                    .with(Wish.GENRE, genre)
                    .with(Wish.METER, "4/4")
                    .with(Wish.MOOD, "happy")
                    .with(Wish.SEED, String.valueOf(seed))
                    .with(Wish.DRUMS, drums);
            Files.delete(file);
            Compose.Target target = new Compose.Target(Optional.of(file), Optional.empty(), false);
            Composed song = compose.compose(order, target, Progress.none());
            song.notices().forEach(notice -> System.err.println(genre + ", seed " + order.seed() + ": " + notice));
            drums(MidiReader.read(file)).ifPresent(pattern -> songs.add(new Drums(pattern, song.form())));
        }
        Files.delete(file);
        return songs;
    }

    private static Optional<DrumPattern> drums(Piece piece) {
        return DrumPatternExtractor.extract(piece).pattern();
    }

    private static Map<String, List<Drums>> real(List<Path> collections) {
        Map<String, List<Drums>> real = new TreeMap<>();
        for (Path collection : collections) {
            for (Work<?> work : DataSets.prepare(collection, Optional.empty(), Progress.none())
                    .heldOut()) {
                Optional<DrumPattern> pattern = work.item() instanceof Piece piece
                        ? drums(piece)
                        : Optional.of(work.item())
                                .filter(DrumPattern.class::isInstance)
                                .map(DrumPattern.class::cast);
                pattern.filter(drums -> !windows(drums, work.labels()).isEmpty())
                        .ifPresent(drums -> real.computeIfAbsent(
                                        work.labels().getOrDefault(Labels.GENRE, ""), genre -> new ArrayList<>())
                                .add(new Drums(drums, "")));
            }
        }
        return real;
    }

    private static List<DrumGrid> windows(DrumPattern pattern, Map<String, String> labels) {
        try {
            return Grooves.of(new LabelledItem<>("drums", pattern, labels));
        } catch (UnsuitableException noGroove) {
            return List.of();
        }
    }

    private static void row(String genre, String who, List<Drums> all) {
        List<DrumGrid> windows = new ArrayList<>();
        double differing = 0;
        for (Drums drums : all) {
            List<DrumGrid> own = windows(drums.pattern, Map.of());
            windows.addAll(own);
            Set<String> bars = new HashSet<>();
            own.forEach(window -> bars.add(firstBar(window)));
            differing += bars.size() / (double) own.size() / all.size();
        }
        List<DrumFigures> figures = windows.stream().map(DrumFigures::of).toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.2f | %.2f | %.0f | %.0f %% |%n",
                genre,
                who,
                all.size(),
                figures.stream().mapToDouble(DrumFigures::density).average().orElse(0),
                figures.stream().mapToDouble(DrumFigures::syncopation).average().orElse(0),
                figures.stream().mapToDouble(DrumFigures::backbeat).average().orElse(0),
                windows.stream().mapToDouble(BandDrums::spread).average().orElse(0),
                100 * differing);
    }

    /** Which cells are struck, a line for each lane. */
    private static String firstBar(DrumGrid grid) {
        return grid.toString().replace('o', 'x').replaceAll("(?m)^(.{16}).*$", "$1");
    }

    /** The deviation of velocities, 0 to 127. */
    private static double spread(DrumGrid grid) {
        double sum = 0;
        double squares = 0;
        for (float velocity : grid.velocities()) {
            sum += velocity;
            squares += velocity * velocity;
        }
        double mean = sum / grid.strokes();
        return 127 * Math.sqrt(Math.max(0, squares / grid.strokes() - mean * mean));
    }

    /** The first and the last two bars of the first sections, before and after. */
    private static void draw(String genre, Drums before, Drums after, Path png) throws IOException {
        List<DrumGallery.Entry> entries = new ArrayList<>(entries("arranger", before));
        entries.addAll(entries("drummer", after));
        DrumGallery.draw(genre + ": the first and last two bars of its sections", entries)
                .write(png);
    }

    private static List<DrumGallery.Entry> entries(String who, Drums drums) {
        List<DrumGallery.Entry> entries = new ArrayList<>();
        List<DrumGrid> all;
        try {
            all = DrumGrid.windows(drums.pattern);
        } catch (UnsuitableException e) {
            throw new IllegalStateException(e);
        }
        int bar = 0;
        for (Form.Section section : Form.parse(drums.form).sections()) {
            for (int at : new int[] {bar, bar + section.bars() - 2}) {
                if (entries.size() < 2 * SECTIONS_SHOWN && at < all.size()) {
                    String name = who + ", " + section.role().name().toLowerCase(Locale.ROOT) + ", bars " + (at + 1)
                            + "-" + (at + 2);
                    entries.add(new DrumGallery.Entry(name, all.get(at)));
                }
            }
            bar += section.bars();
        }
        return entries;
    }
}
