/**
 * What was made and trained, and where it lies: models by name, files that appear whole or not at all, how much room
 * there is for more, the program's version. Making things lives in {@code studio.workshop}.
 */
package org.cadenza.studio.library;
