/**
 * How good the composer is: orders many songs, measures them beside held-out music and hands the numbers to
 * {@code report}, which writes the page. The measures themselves are in {@code learning.evaluation}.
 */
package org.cadenza.studio.workshop.evaluation;
