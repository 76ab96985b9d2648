/**
 * The musicians: each reads the song bar by bar and writes one line of notes. They share the song with its scenes, the
 * instruments with their ranges, and nothing else; who sits in a band is decided in {@code arrange}.
 */
package org.cadenza.music.arrange.player;
