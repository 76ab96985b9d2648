/**
 * The songs that were made: rows in a database, and a folder of files for each. Knows nothing of how a song is made,
 * which is {@code studio.workshop}'s, nor of who asks for it.
 */
package org.cadenza.studio.library.songs;
