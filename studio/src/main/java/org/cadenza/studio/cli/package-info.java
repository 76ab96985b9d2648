/**
 * The command line: options in, one call of {@code studio.workshop}, an account out. No musical decision is taken
 * here. Only this package prints and only it decides exit codes.
 */
package org.cadenza.studio.cli;
