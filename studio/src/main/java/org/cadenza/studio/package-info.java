/** Where people work: use cases in {@code workshop}, what was made in {@code library}, and two doors, {@code cli} and {@code web}. */
package org.cadenza.studio;
