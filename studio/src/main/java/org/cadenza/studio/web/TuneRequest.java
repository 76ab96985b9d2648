package org.cadenza.studio.web;

import java.util.List;
import java.util.Optional;
import org.cadenza.studio.workshop.NoteRows;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/**
 * A tune to make a song of, as it comes over the wire.
 *
 * @param notes pitch, onset and length of each, in quarters
 * @param meter null for 4/4
 * @param key that it is in, null for the likeliest
 */
record TuneRequest(List<List<Number>> notes, String meter, String key) {

    /** What was asked, from the wishes that were stored. */
    static Optional<TuneRequest> of(SongOrder order) {
        return order.tune()
                .map(tune -> new TuneRequest(
                        NoteRows.of(tune.notes()),
                        order.text(Wish.METER).orElse(null),
                        order.text(Wish.KEY).orElse(null)));
    }

    /** The notes as an order has them. @throws IllegalArgumentException if they are no tune */
    String text() {
        return NoteRows.read(notes).onGrid().text();
    }
}
