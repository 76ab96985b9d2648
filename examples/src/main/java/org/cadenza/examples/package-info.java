/** Small programs that embed Cadenza or ask a studio over HTTP. Each makes something that can be heard; each is run by a test. */
package org.cadenza.examples;
