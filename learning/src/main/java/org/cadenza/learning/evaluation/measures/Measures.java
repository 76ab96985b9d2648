package org.cadenza.learning.evaluation.measures;

import java.util.List;
import java.util.stream.Stream;

/** All measures of pieces, by source, in the order in which they are shown. */
public final class Measures {

    private static final List<Measure> ALL = Stream.of(CRnnGan.ALL, Muspy.ALL, MuseGan.ALL, Mgeval.ALL)
            .flatMap(List::stream)
            .toList();

    /**
     * What set distances look at, 24 numbers: notes on paper, whatever their key and number. Velocities and drums are left
     * out, so that a plain transcription and an expressive performance of one song are alike.
     */
    private static final List<Measure> DECLARED = Stream.concat(
                    named(
                            Muspy.ALL,
                            "n_pitch_classes_used",
                            "pitch_range",
                            "polyphony",
                            "polyphony_rate",
                            "scale_consistency",
                            "pitch_class_entropy",
                            "empty_beat_rate",
                            "groove_consistency"),
                    named(
                            Mgeval.ALL,
                            "bar_used_pitch",
                            "bar_used_note",
                            "avg_pitch_shift",
                            "avg_IOI",
                            "note_length_hist"))
            .toList();

    private Measures() {}

    /** All of them. */
    public static List<Measure> all() {
        return ALL;
    }

    /** Those that {@link org.cadenza.learning.evaluation.sets.SetMeasure}s look at, side by side in one vector. */
    public static List<Measure> declared() {
        return DECLARED;
    }

    private static Stream<Measure> named(List<Measure> measures, String... names) {
        return Stream.of(names)
                .map(name -> measures.stream()
                        .filter(measure -> measure.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }
}
