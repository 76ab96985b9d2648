/**
 * Anyone's texts: prose, verse, tunes in ABC. A file of ABC is a work for each tune; another file is one work, or two
 * where it is long or stands alone: its first nine tenths to learn from, the last held out.
 */
package org.cadenza.corpus.plaintext;
