/**
 * Arithmetic of networks for one row at a time, in plain Java: sampling needs no tensor library, and its bits are the
 * same on every machine and every JDK.
 *
 * <p>That rests on three habits. Sums have an order that the source spells out, which the compiler keeps because Java's
 * arithmetic is exact about rounding (JEP 306) and never fuses a multiplication with an addition. Exponentials are our
 * own polynomial ({@link org.cadenza.learning.sampling.kernel.Activations}), as {@code Math.exp} may differ from machine
 * to machine. Work is never split by the number of threads.
 *
 * <p>Speed comes from one loop ({@link org.cadenza.learning.sampling.kernel.Rows}) of a form that the JVM's second
 * compiler turns into vector instructions; {@code -XX:TieredStopAtLevel=1} takes that away.
 */
package org.cadenza.learning.sampling.kernel;
