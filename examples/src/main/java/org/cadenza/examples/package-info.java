/** Small programs that embed Cadenza. Each makes something that can be heard; each is run by a test. */
package org.cadenza.examples;
