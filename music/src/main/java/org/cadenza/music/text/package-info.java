/** Words: lyrics, and any text that a text family learns from. */
package org.cadenza.music.text;
