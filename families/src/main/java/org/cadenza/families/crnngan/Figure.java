package org.cadenza.families.crnngan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.evaluation.measures.Measure;
import org.cadenza.learning.evaluation.measures.MeasuredPiece;
import org.cadenza.learning.evaluation.measures.Measures;
import org.cadenza.learning.evaluation.measures.Source;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** The statistics of the paper's Figure 3, of sequences of events: a mean for each over those where it is defined. */
final class Figure {

    private static final List<Measure> MEASURES = Measures.all().stream()
            .filter(measure -> measure.source() == Source.C_RNN_GAN)
            .filter(measure -> !measure.name().endsWith(Measure.PUBLISHED))
            .toList();

    private Figure() {}

    /**
     * The means by their names; one is left out where it is defined of no sequence.
     *
     * @param events as the players have them, [sequences, events, width]
     * @param whose behind each name: {@code ""} or {@code " of real music"}
     */
    static Metrics of(Tensor events, EventScale scale, String whose) {
        List<MeasuredPiece> pieces = pieces(events, scale);
        Metrics metrics = Metrics.empty();
        for (Measure measure : MEASURES) {
            double[] values = pieces.stream()
                    .map(measure::of)
                    .flatMap(Optional::stream)
                    .mapToDouble(numbers -> numbers[0])
                    .toArray();
            if (values.length > 0) {
                double sum = 0;
                for (double value : values) {
                    sum += value;
                }
                metrics = metrics.and(measure.name() + whose, sum / values.length);
            }
        }
        return metrics;
    }

    private static List<MeasuredPiece> pieces(Tensor events, EventScale scale) {
        int count = (int) events.size(1);
        int width = (int) events.size(2);
        float[] all = events.floats();
        List<MeasuredPiece> pieces = new ArrayList<>();
        for (int from = 0; from < all.length; from += count * width) {
            List<Note> notes = new ArrayList<>();
            long now = 0;
            for (int i = 0; i < count; i++) {
                float[] event = new float[width];
                System.arraycopy(all, from + i * width, event, 0, width);
                float[] music = scale.decoded(event);
                now += (long) music[0];
                EventSong.addNotes(music, now, Long.MAX_VALUE, notes);
            }
            pieces.add(MeasuredPiece.of(piece(notes)));
        }
        return pieces;
    }

    private static Piece piece(List<Note> notes) {
        return new Piece(
                "",
                TempoMap.constant(EventSong.TICKS_PER_QUARTER, 120),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(new Key.Change(0, Key.major(0))),
                List.of(new Track("Piano", 0, 0, notes)));
    }
}
