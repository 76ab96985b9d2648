/** Ways of making music, one package each, and {@link org.cadenza.families.Families}, the list of them. */
package org.cadenza.families;
