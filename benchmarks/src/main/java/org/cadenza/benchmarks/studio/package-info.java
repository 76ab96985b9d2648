/**
 * How fast the studio answers, measured from outside: the whole program as it is started for people, a browser that
 * listens, and a crowd. Results stand in {@code docs/results/studio.md}.
 */
package org.cadenza.benchmarks.studio;
