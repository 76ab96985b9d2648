/**
 * What answers a click: work for one thread at a time, generators that stay open, single notes that are kept. Work that may
 * wait for longer than a moment is {@code workshop.jobs}'.
 */
package org.cadenza.studio.workshop.live;
