/**
 * Songs by variable-order Markov models: the baseline that every network has to beat.
 *
 * <p><b>Idea.</b> A song is key-relative bars ({@link org.cadenza.learning.representation.song.Bar}): the rhythm of the melody as one
 * symbol, its pitches, and the chords that start in it. Three things are counted in contexts of growing length and
 * mixed by absolute discounting ({@link org.cadenza.families.markov.Backoff}): chords and when they change, bars of
 * rhythm, and pitches. Composing is drawing from these counts inside a form that the counts cannot know: phrases with
 * questions and answers, themes that return, cadences, singable lines. Several candidates are drawn for every phrase and
 * the best is kept.
 *
 * <p><b>Papers.</b> Conklin and Witten, "Multiple viewpoint systems for music prediction" (1995): pitch as a product of
 * viewpoints. Pachet and Roy, "Markov constraints: steerable generation of Markov sequences" (2011): here by sampling
 * and rejection instead of constraint propagation, because the rules reach over whole phrases. Teh, "A hierarchical
 * Bayesian language model based on Pitman-Yor processes" (2006): the discounting.
 *
 * <p><b>Deviations.</b> Special contexts count a song once, not once for every repetition of its chorus. The viewpoints
 * have fixed exponents instead of entropy weights. Genres back off to kinds of genres and these to all. Bars that the
 * vocabulary lacks are spelled by a model of their own. The form is by rule, not learned. What was tried and dropped is in
 * {@code docs/decisions/0004-markov-composer.md}.
 *
 * <p><b>Shapes.</b> See {@link org.cadenza.families.markov.CountTable}: {@code contexts} [contexts] 64-bit,
 * {@code ends} [contexts] and {@code entries} [entries] 32-bit; the words that symbols stand for are in the document
 * {@code vocabulary}.
 *
 * <p><b>Expected of {@code tiny}</b> on two dozen songs of eight bars: trains in under a second; the loss of a batch falls
 * to a third and less when it is learned by heart.
 *
 * <p><b>Chorales.</b> {@link org.cadenza.families.markov.MarkovChoraleFamily} counts four voices on a grid of
 * sixteenths: what a voice sings as an interval from what it sang before, in the context of the place in the beat, the
 * voices already placed and the chord before, all measured by the same pitch, mixed as Witten and Bell do. How much of
 * the context is used is chosen on the training chorales, each predicted before it is counted.
 *
 * <p>The loop that trains it is in {@code learning.training}; bands that play its songs are in {@code music.arrange}.
 */
package org.cadenza.families.markov;
