/**
 * Trials, the evaluations of the studio: up to six contestants, models that play for it or songs of the library, are held
 * one after the other against the same {@link org.cadenza.studio.workshop.evaluation.Yardstick}, so that their numbers may
 * stand in one table. Orders are checked, wait in a queue, and are worked off one at a time. What is measured, and how, is
 * {@code workshop.evaluation}'s.
 */
package org.cadenza.studio.workshop.trials;
