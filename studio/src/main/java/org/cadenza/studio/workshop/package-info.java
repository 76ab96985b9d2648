/**
 * The use cases, one class each: orders and answers are values, nothing is printed and nothing asks for a terminal.
 * {@code cli} and {@code web} are the doors to it and see nothing behind it. The only place where corpora, families and
 * the band meet.
 */
package org.cadenza.studio.workshop;
