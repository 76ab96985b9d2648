package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.GrowingWav;
import org.cadenza.studio.library.songs.SongFiles;

/**
 * The sound of a song that is still being made: a file among those that the attempt has not finished, which grows while
 * the song is played and is gone when that is done. Whoever has begun to listen hears it to its end.
 */
public final class EarlySound implements AutoCloseable {

    private static final String NAME = "early.wav";
    private static final long LOOK_AGAIN_MILLIS = 20;

    /** After so long without growth, in ms, whoever wrote is taken for dead. */
    private static final long PATIENCE_MILLIS = 30_000;

    private final Path file;
    private GrowingWav wav;
    private double seconds;

    EarlySound(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Makes more of the song heard. @return the seconds that are there */
    double append(Clip next) {
        try {
            if (wav == null) {
                wav = new GrowingWav(file);
            }
            wav.append(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seconds += next.seconds();
    }

    /** Nothing comes any more, and nobody else may begin to listen. */
    @Override
    public void close() throws IOException {
        if (wav != null) {
            wav.close();
            Files.deleteIfExists(file);
        }
    }

    /** What is there of the song, and waits for more; empty if nothing is there yet, or the song is done. */
    public static Optional<InputStream> listen(SongFiles files, String id) throws IOException {
        Optional<Path> file = files.unfinished(id, NAME);
        try {
            return file.isPresent()
                    ? Optional.of(new Growing(file.get(), Files.newInputStream(file.get())))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Reads a file to the end that it has once it is taken away. */
    private static final class Growing extends InputStream {

        private final Path file;
        private final InputStream in;

        Growing(Path file, InputStream in) {
            this.file = file;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            for (long waited = 0; waited < PATIENCE_MILLIS; waited += LOOK_AGAIN_MILLIS) {
                boolean growing = Files.exists(file);
                int read = in.read(bytes, offset, length);
                if (read > 0 || length == 0 || !growing) {
                    return read;
                }
                pause();
            }
            throw new IOException(file + " has stopped to grow; the song will be made again");
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while listening");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
