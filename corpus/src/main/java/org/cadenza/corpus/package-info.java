/**
 * Where music comes from: kinds of collections ({@link org.cadenza.corpus.Corpus}, one package per data set), the works
 * in them, and how they are split. Meets no learner: {@code studio.workshop} brings the two together.
 */
package org.cadenza.corpus;
