/**
 * The loop that trains any {@link org.cadenza.learning.Trainee}: order of the data, batches, seeds, checkpoints,
 * stopping and going on, and the card at the end. What a step does is the family's; where the data come from is
 * {@code studio.workshop}'s.
 */
package org.cadenza.learning.training;
