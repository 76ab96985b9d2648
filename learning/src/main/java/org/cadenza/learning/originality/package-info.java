/**
 * How much of a new melody stands in the music that its model learned from: an index of hashed passages that travels
 * with a model, so that the question can be answered where the music itself is not
 * ({@link org.cadenza.learning.originality.PassageIndex}), and its file
 * ({@link org.cadenza.learning.originality.PassageFile}). Measuring many songs against whole collections, exactly, is
 * {@link org.cadenza.learning.evaluation.TuneIndex}'s.
 */
package org.cadenza.learning.originality;
