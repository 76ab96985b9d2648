package org.cadenza.studio.workshop.texts;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Write;
import org.cadenza.studio.workshop.WrongOrderException;
import org.cadenza.studio.workshop.jobs.QueueFullException;

/**
 * Writes texts for many: two at once, the others in the order in which they came. Each has its model to itself, opened anew:
 * that takes some tens of milliseconds, no more than some hundred characters do, and loads no tensor library.
 */
public final class Writers {

    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_WAITING = 16;

    private final Library library;
    private final Semaphore desks = new Semaphore(MOST_AT_ONCE, true);
    private final AtomicInteger present = new AtomicInteger();

    /**
     * A text that is finished.
     *
     * @param seed from which the same wish gives it again; as text, because JSON's numbers are not that long
     * @param characters of the whole, the beginning included
     */
    public record Written(String model, String seed, int characters) {}

    public Writers(Library library) {
        this.library = library;
    }

    /** What can be asked. */
    public TextChoices choices() {
        return TextChoices.of(library);
    }

    /**
     * Waits for its turn and writes a text.
     *
     * @throws WrongOrderException naming every field that is wrong
     * @throws QueueFullException if too many wait already
     * @throws java.util.concurrent.CancellationException if the reader leaves
     */
    public Written write(TextOrder order, Write.Reader reader) throws InterruptedIOException {
        Write.Order wish = new TextCheck(order).check(TextModel.all(library));
        try {
            if (present.incrementAndGet() > MOST_AT_ONCE + MOST_WAITING) {
                throw new QueueFullException(MOST_WAITING, "texts");
            }
            return inTurn(wish, reader);
        } finally {
            present.decrementAndGet();
        }
    }

    /** How many write or wait. */
    int present() {
        return present.get();
    }

    private Written inTurn(Write.Order wish, Write.Reader reader) throws InterruptedIOException {
        try {
            desks.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to write");
        }
        try {
            String text = new Write(library).write(wish, reader);
            return new Written(wish.model(), String.valueOf(wish.seed()), text.codePointCount(0, text.length()));
        } finally {
            desks.release();
        }
    }
}
