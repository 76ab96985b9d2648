/** Songs by variable-order Markov models. */
package org.cadenza.families.markov;
