/** Music in the air: clips of samples, and how they are decoded from and encoded to files. Analysis is in {@code dsp}. */
package org.cadenza.music.audio;
