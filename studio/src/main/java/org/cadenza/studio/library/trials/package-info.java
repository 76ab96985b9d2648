/**
 * Trials, the evaluations that the studio was asked for: rows in the database, and a folder of reports for each. What a
 * trial is and how it is held is {@code studio.workshop.trials}'s.
 */
package org.cadenza.studio.library.trials;
