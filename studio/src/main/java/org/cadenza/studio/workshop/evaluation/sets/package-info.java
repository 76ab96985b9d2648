/**
 * A set beside a reference, told: as numbers ({@link org.cadenza.studio.workshop.evaluation.sets.SetReport}), which the
 * command line prints and writes as JSON, and as one page that holds all it shows, pictures, styles and sound, and asks no
 * host for anything ({@link org.cadenza.studio.workshop.evaluation.sets.SetPage}). Reading and measuring is
 * {@code EvaluateSet}'s.
 */
package org.cadenza.studio.workshop.evaluation.sets;
