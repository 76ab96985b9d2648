/**
 * Drumming as numbers: nine lanes on a grid of two bars of sixteenths, with velocity and micro-timing. The drums of an
 * item are sorted into lanes here; reading drums out of pieces is the business of {@code music.analysis}.
 */
package org.cadenza.learning.representation.drums;
