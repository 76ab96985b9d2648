/**
 * Songs made for many people at once: ordered, queued in the database, made one after the other, and shown as pictures
 * of their sound and notes. What a song is and how one is made lives in {@code studio.workshop}; rows and files in
 * {@code studio.library.songs}.
 */
package org.cadenza.studio.workshop.songs;
