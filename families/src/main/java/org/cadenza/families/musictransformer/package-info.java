/** Music by decoders with relative attention. */
package org.cadenza.families.musictransformer;
