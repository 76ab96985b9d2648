/**
 * The loop that trains any {@link org.cadenza.learning.Trainee}: order of the data, batches, seeds, measuring on
 * the way, checkpoints, stopping, going on and the alarm when it diverges, and the card at the end; and learning rates. What a step does is the family's; where the data come from is
 * {@code studio.workshop}'s.
 */
package org.cadenza.learning.training;
