package org.cadenza.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Compose;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/** Orders a song the way the command line does, and gets a WAV with a MIDI file beside it. */
public final class OrderASong {

    private OrderASong() {}

    /** Takes the folder of bundled models and the file to write: {@code models bossa.wav}. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(order(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    static Compose.Composed order(Path models, Path out) throws IOException {
        SongOrder order = SongOrder.open()
                .with(Wish.GENRE, "latin")
                .with(Wish.MOOD, "romantic")
                .with(Wish.BARS, "8")
                .with(Wish.SEED, "5");
        try (Compose compose = new Compose(new Library(List.of(models)))) {
            return compose.compose(
                    order, new Compose.Target(Optional.of(out), Optional.empty(), false), Progress.none());
        }
    }
}
