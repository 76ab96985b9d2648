/**
 * What an evaluation found, as records ({@link org.cadenza.studio.workshop.report.Findings}), and the page of tables that
 * is made of it ({@link org.cadenza.studio.workshop.report.EvaluationPage}), one class per section. The metrics are those
 * of {@code learning.evaluation}; composing and reading what is measured is done by {@code studio.workshop.Evaluate}.
 */
package org.cadenza.studio.workshop.report;
