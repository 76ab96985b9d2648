/**
 * The ground floor: what music is, on paper and in the air. No tensors, no data sets, no models: those live in
 * {@code learning}, {@code corpus} and {@code families}, which all stand on this module.
 */
package org.cadenza.music;
