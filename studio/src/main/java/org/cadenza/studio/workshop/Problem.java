package org.cadenza.studio.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.training.TrainingDivergedException;
import org.cadenza.music.MaterialException;

/**
 * What went wrong, told to whoever asked for the work.
 *
 * @param kind whose move it is
 * @param sentence what happened and what to do, on one line
 */
public record Problem(Kind kind, String sentence) {

    /** What {@link org.cadenza.music.Replacement} puts before the name of a file that is being written. */
    private static final Pattern DRAFT = Pattern.compile("\\.unfinished-\\d+-\\d+-");

    /** Who can mend it. */
    public enum Kind {
        /** The order cannot be met: choose differently. */
        ORDER,
        /** The order is fine and the work failed: a bad file, a full disk. */
        WORK,
        /** The work was called off. */
        CANCELLED,
        /** Cadenza is wrong: report it. */
        DEFECT
    }

    /** What {@code failure} means. */
    public static Problem of(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        } else if (failure instanceof IOException io) {
            return new Problem(Kind.WORK, fileSentence(io));
        } else if (failure instanceof MaterialException
                || failure instanceof CheckpointException
                || failure instanceof TrainingDivergedException) {
            return new Problem(Kind.WORK, line(failure.getMessage()));
        } else if (failure instanceof CancellationException) {
            return new Problem(Kind.CANCELLED, "stopped");
        } else if (failure instanceof IllegalArgumentException && failure.getMessage() != null) {
            return new Problem(Kind.ORDER, line(failure.getMessage()));
        } else if (failure instanceof OutOfMemoryError) {
            return new Problem(
                    Kind.WORK, "out of memory; ask for something shorter, or give Java more: _JAVA_OPTIONS=-Xmx4g");
        }
        return new Problem(
                Kind.DEFECT,
                line("this is a defect of Cadenza, please report it with the output of --debug: " + failure));
    }

    /** File systems often say no more than a path, so the rest is said here. */
    private static String fileSentence(IOException failure) {
        if (failure instanceof FileSystemException file && file.getFile() != null) {
            String reason = failure instanceof NoSuchFileException && file.getReason() == null
                    ? "there is no such file"
                    : failure instanceof AccessDeniedException && file.getReason() == null
                            ? "permission denied"
                            : String.valueOf(file.getReason());
            return line("'" + file.getFile() + "': " + reason);
        }
        return line(failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }

    /** Naming files as they were asked for, not their drafts, without line breaks, and without what a hostile file might say to the terminal. */
    private static String line(String text) {
        return DRAFT.matcher(text)
                .replaceAll("")
                .replaceAll("\\s*\\R\\s*|\\p{Cc}+", " ")
                .trim();
    }
}
