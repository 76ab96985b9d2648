/** XML that anyone may have written, read without harm: what the readers of scores and of drum patterns share. */
package org.cadenza.corpus.xml;
