package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.cadenza.studio.workshop.SongOrder.Wish;

/** Composes many songs for one order, on paper alone: a set to be evaluated. Nothing is played, which is what takes long. */
public final class ComposeMany {

    /** In one folder. */
    public static final int MOST = 10_000;

    private ComposeMany() {}

    /**
     * Songs of seeds that follow one another, as {@code song-SEED.mid}; those that were finished stay when it is called off.
     *
     * @param order its seed is the first; 1 if it has none
     * @param count 1 to {@value #MOST}
     * @param folder made if need be
     * @return the files
     * @throws IllegalArgumentException if the order cannot be met, or a file is there already
     */
    public static List<Path> compose(Compose compose, SongOrder order, int count, Path folder, Progress progress)
            throws IOException {
        Reasons.require(count >= 1 && count <= MOST, "count is " + count, "1 to " + MOST);
        long first = order.seed().orElse(1L);
        List<Path> files = LongStream.range(first, first + count)
                .mapToObj(seed -> folder.resolve("song-" + seed + ".mid"))
                .toList();
        checkFree(files);
        Files.createDirectories(folder);
        progress.stage("composing " + count + " songs");
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            SongOrder one = order.with(Wish.SEED, String.valueOf(first + i));
            compose.compose(
                    one, new Compose.Target(Optional.of(files.get(i)), Optional.empty(), false), cancelledBy(progress));
            written.add(files.get(i));
            progress.at((i + 1.0) / count, "");
        }
        return written;
    }

    private static void checkFree(List<Path> files) {
        files.stream().filter(Files::exists).findFirst().ifPresent(file -> {
            throw new IllegalArgumentException(
                    "'" + file + "' is there already; choose another folder or another seed");
        });
    }

    /** The stages of each song are too short to be told. */
    private static Progress cancelledBy(Progress progress) {
        return new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void at(double fraction, String detail) {}

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
