package org.cadenza.corpus;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.cadenza.music.MaterialException;

/** Reads the files of an archive one by one, so that a bad one is dropped with its reason and the rest go on. */
public final class EachFile {

    /** One file to one work. */
    @FunctionalInterface
    public interface Reader<I> {

        /** Throws a {@link MaterialException} or another exception for a file that is no use, saying why. */
        Work<I> read(String path, byte[] bytes) throws IOException;
    }

    private EachFile() {}

    /**
     * Reads {@code paths} in their order; whatever {@code reader} throws becomes the reason for dropping that file.
     *
     * @throws CancellationException if the listener to the reading called it off: no file is to blame for that
     */
    public static <I> void read(Archive archive, List<String> paths, Corpus.Sink<I> sink, Reader<I> reader) {
        for (String path : paths) {
            Work<I> work;
            try {
                work = reader.read(path, archive.bytes(path));
            } catch (CancellationException calledOff) {
                throw calledOff;
            } catch (IOException | RuntimeException e) {
                sink.drop(path, reason(path, e));
                continue;
            }
            sink.keep(work);
        }
    }

    /** What went wrong as a clause, without the path that stands beside it anyway. */
    public static String reason(String path, Exception e) {
        if (e instanceof MaterialException || e instanceof IllegalArgumentException || e instanceof IOException) {
            String message = String.valueOf(e.getMessage());
            return message.startsWith(path) ? message.substring(path.length()).replaceFirst("^[:,]\\s*", "") : message;
        }
        return "cannot be read: " + e;
    }
}
