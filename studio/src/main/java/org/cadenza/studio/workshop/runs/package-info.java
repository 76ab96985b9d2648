/**
 * Training runs as the studio conducts them: orders are checked, wait in a queue, and are trained one at a time, each in a
 * process of its own ({@link org.cadenza.studio.workshop.runs.TrainingProgram}), so that neither a crash of native code
 * nor a lack of memory takes the studio along. What training is, {@link org.cadenza.studio.workshop.Train} says.
 */
package org.cadenza.studio.workshop.runs;
