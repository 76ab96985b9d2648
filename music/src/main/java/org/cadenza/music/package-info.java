/**
 * The ground floor: what music is, on paper and in the air. Here only what its rooms share: how bad material is named
 * and how a file is written whole or not at all. No tensors, no data sets, no models: those live in
 * {@code learning}, {@code corpus} and {@code families}, which all stand on this module.
 */
package org.cadenza.music;
