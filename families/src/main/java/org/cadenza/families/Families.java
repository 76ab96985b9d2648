package org.cadenza.families;

import java.util.List;
import org.cadenza.families.charrnn.CharRnnFamily;
import org.cadenza.families.crnngan.CrnnGanFamily;
import org.cadenza.families.markov.MarkovChoraleFamily;
import org.cadenza.families.markov.MarkovFamily;
import org.cadenza.families.melodyrnn.MelodyRnnFamily;
import org.cadenza.families.musictransformer.ChoraleTransformerFamily;
import org.cadenza.families.musictransformer.MusicTransformerFamily;
import org.cadenza.families.musictransformer.PerformanceTransformerFamily;
import org.cadenza.families.rhythmcan.RhythmCanFamily;
import org.cadenza.families.rhythmcan.RhythmClassifierFamily;
import org.cadenza.learning.ModelFamily;

/** The list of families. To add one, write its package and one line here. */
public final class Families {

    private static final List<ModelFamily<?, ?>> ALL = List.of(
            new MarkovFamily(),
            new MusicTransformerFamily(),
            new MarkovChoraleFamily(),
            new ChoraleTransformerFamily(),
            new PerformanceTransformerFamily(),
            new RhythmCanFamily(),
            new RhythmClassifierFamily(),
            new CrnnGanFamily(),
            new MelodyRnnFamily(),
            new CharRnnFamily());

    private Families() {}

    /** All families, in the order they are shown. */
    public static List<ModelFamily<?, ?>> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if there is none of that name; the message lists those there are */
    public static ModelFamily<?, ?> named(String name) {
        return ALL.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no family '" + name + "'; there are "
                        + String.join(", ", ALL.stream().map(ModelFamily::name).toList())));
    }
}
