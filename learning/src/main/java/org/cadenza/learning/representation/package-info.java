/**
 * Music as tokens: vocabularies, and languages whose readers know after each token what may follow and what is known.
 * No tensors here; networks are in {@code learning.nn}, drawing from their predictions in {@code learning.sampling}.
 */
package org.cadenza.learning.representation;
