/**
 * What visitors sent to train on: a folder for each upload, whose files bear names of ours. What is in the files is
 * read by {@code corpus}, and only when a run begins; zips are looked through before they are kept.
 */
package org.cadenza.studio.library.uploads;
