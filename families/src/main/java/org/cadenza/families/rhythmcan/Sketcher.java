package org.cadenza.families.rhythmcan;

import java.util.List;

/** A player at work: what noise and genres make it think of. Not for several threads at once. */
interface Sketcher {

    /**
     * A sketch from each noise and mixture of genres; none depends on the others.
     *
     * @param noises {@code [sketches][noise]}
     * @param mixtures how much of each genre, {@code [sketches][genres]}, each summing to 1
     */
    List<Sketch> sketch(List<float[]> noises, List<float[]> mixtures);
}
