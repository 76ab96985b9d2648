/** Speed and memory, measured as ratios against named peers in the same run. Results stand in {@code docs/results}. */
package org.cadenza.benchmarks;
