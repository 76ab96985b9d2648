package org.cadenza.studio.workshop.evaluation.sets;

import java.util.Optional;
import org.cadenza.music.score.Piece;

/**
 * The beginning of a piece, to be looked at and heard.
 *
 * @param set that it is of
 * @param path of its file
 * @param piece cut where the excerpt ends
 * @param mp3 its sound; empty where it could not be made
 */
public record Sample(String set, String path, Piece piece, Optional<byte[]> mp3) {}
