/**
 * From a folder or a zip to works that can be learnt from, in pure steps: open, recognise, read, derive the labels that
 * the source lacks, split, remember. What was dropped is listed with its reason. Reading a data set is the business of
 * the packages next door; turning full scores into lead sheets is that of {@code studio.workshop}.
 */
package org.cadenza.corpus.prepare;
