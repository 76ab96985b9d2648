/**
 * Pictures of music, one class for each: what they show is taken from {@code music} and from
 * {@code learning.representation.drums}, and they end as PNG files. Charts of
 * numbers are not here; results that need them draw them with XChart.
 */
package org.cadenza.studio.workshop.plot;
