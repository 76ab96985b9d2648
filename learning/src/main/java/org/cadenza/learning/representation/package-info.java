/**
 * Music as tokens: vocabularies, languages whose readers know after each token what may follow and what is known, and
 * codecs that turn items into sequences to learn from.
 * No tensors here; networks are in {@code learning.nn}, drawing from their predictions in {@code learning.sampling}.
 */
package org.cadenza.learning.representation;
