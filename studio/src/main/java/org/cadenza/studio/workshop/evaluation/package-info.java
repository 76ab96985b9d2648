/**
 * How good the composer is: orders many songs, measures them beside held-out music and hands the numbers to
 * {@code report}, which writes the page. And how near any set of MIDI files comes to another
 * ({@link org.cadenza.studio.workshop.evaluation.EvaluateSet}), told by {@code sets}. The measures themselves are in
 * {@code learning.evaluation}.
 */
package org.cadenza.studio.workshop.evaluation;
