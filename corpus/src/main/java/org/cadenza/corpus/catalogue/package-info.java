/** The list of collections that Cadenza can read, one line each; the collections themselves are next door. */
package org.cadenza.corpus.catalogue;
