package org.cadenza.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Archives;
import org.cadenza.corpus.midifolder.MidiFolder;
import org.cadenza.learning.evaluation.Tune;
import org.cadenza.learning.evaluation.sets.Novelty;

/**
 * How long the index of what was learned from takes, and how much it holds: melodies of a folder of MIDI, and as many more
 * made of them, three notes in ten changed, as are asked for. Arguments: a folder or a zip, and numbers of pieces.
 */
public final class NoveltyIndex {

    private static final double CHANGED = 0.3;
    private static final int SEARCHED = 1000;

    private NoveltyIndex() {}

    public static void main(String[] arguments) throws IOException {
        List<List<Tune>> pieces = read(Path.of(arguments[0]));
        for (int i = 1; i < arguments.length; i++) {
            measure(pieces, Integer.parseInt(arguments[i]));
        }
    }

    private static List<List<Tune>> read(Path folder) throws IOException {
        List<List<Tune>> pieces = new ArrayList<>();
        try (Archive archive = Archives.open(folder)) {
            for (String path : archive.paths().stream().filter(MidiFolder::midi).toList()) {
                pieces.add(Novelty.parts(path, MidiFolder.read(archive.bytes(path), path)));
            }
        }
        return pieces;
    }

    private static void measure(List<List<Tune>> pieces, int count) {
        SplittableRandom random = new SplittableRandom(1);
        long start = System.nanoTime();
        long notes = 0;
        Novelty.Gathering gathering = new Novelty.Gathering();
        for (int i = 0; i < count; i++) {
            List<Tune> parts = changed(pieces.get(i % pieces.size()), random);
            notes += parts.stream().mapToInt(Tune::length).sum();
            gathering.add(parts);
        }
        long gathered = System.nanoTime();
        Novelty novelty = gathering.sorted();
        long sorted = System.nanoTime();
        System.gc();
        long bytes = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long searching = System.nanoTime();
        for (int i = 0; i < SEARCHED; i++) {
            novelty.search("", changed(pieces.get(i % pieces.size()), random));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d pieces, %,d notes: taken in and sorted in %.1f + %.1f s, %d MB in the end; %d pieces searched in %.1f s%n",
                count,
                notes,
                (gathered - start) / 1e9,
                (sorted - gathered) / 1e9,
                bytes >> 20,
                SEARCHED,
                (System.nanoTime() - searching) / 1e9);
    }

    private static List<Tune> changed(List<Tune> parts, SplittableRandom random) {
        return parts.stream()
                .map(part -> new Tune(part.name(), changed(part.pitches(), random), part.onsets(), part.bars()))
                .toList();
    }

    private static int[] changed(int[] pitches, SplittableRandom random) {
        int[] changed = pitches.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += random.nextDouble() < CHANGED ? random.nextInt(-2, 3) : 0;
        }
        return changed;
    }
}
