/**
 * The studio's server: HTTP, server-sent events, the page's files, and the guard in front of them. Thin: what is asked is
 * done in {@code studio.workshop}. The contract is {@code docs/api.md}, the promises on safety {@code docs/security.md}.
 * Spring is seen here and, for its access to databases, in {@code studio.library.songs} alone.
 */
package org.cadenza.studio.web;
