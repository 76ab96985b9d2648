/**
 * Networks in the words of Keras, to hand them to other programs: {@link org.cadenza.learning.keras.KerasModel}, its files as
 * TensorFlow.js reads them (a layers model: {@code model.json} and a shard of weights), and
 * {@link org.cadenza.learning.keras.KerasFamily}, what a family must do to take part. Nothing here computes; what a layer
 * means is for the family to say.
 */
package org.cadenza.learning.keras;
