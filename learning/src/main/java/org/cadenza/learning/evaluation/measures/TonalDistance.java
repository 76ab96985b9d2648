package org.cadenza.learning.evaluation.measures;

import java.util.List;
import org.cadenza.learning.evaluation.Distance;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;

/**
 * TD of MuseGAN: how far two parts are apart in harmony. In each quarter the time that each pitch class sounds in a part
 * is divided by its sum and projected on Harte's tonal centroid ("Detecting harmonic change in musical audio", 2006):
 * circles of fifths and of minor thirds of radius 1, of major thirds of radius 0.5. The distance of the two centroids is
 * averaged over the quarters in which both parts sound, then over all pairs of pitched parts.
 */
final class TonalDistance {

    /** {@code [circles][2]}: radians from one semitone to the next, and the radius. */
    private static final double[][] CIRCLES = {
        {7 * Math.PI / 6, 1}, {3 * Math.PI / 2, 1}, {2 * Math.PI / 3, 0.5},
    };

    private TonalDistance() {}

    /** 0 or more; NaN where no two pitched parts ever sound in the same quarter. */
    static double of(MeasuredPiece piece, Chroma chroma) {
        List<double[][]> parts = piece.parts().stream()
                .map(track -> centroids(piece, track, chroma))
                .toList();
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = distance(parts.get(i), parts.get(j));
                sum += Double.isNaN(distance) ? 0 : distance;
                pairs += Double.isNaN(distance) ? 0 : 1;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private static double distance(double[][] one, double[][] other) {
        double sum = 0;
        int quarters = 0;
        for (int quarter = 0; quarter < one.length; quarter++) {
            if (one[quarter] != null && other[quarter] != null) {
                sum += Distance.between(one[quarter], other[quarter]);
                quarters++;
            }
        }
        return quarters == 0 ? Double.NaN : sum / quarters;
    }

    /** {@code [quarters][6]}, null where the part is silent. */
    private static double[][] centroids(MeasuredPiece piece, Track track, Chroma chroma) {
        int ticks = piece.quarter();
        double[][] time = new double[(int) (piece.piece().end() / ticks) + 1][];
        for (Note note : track.notes()) {
            int pitchClass = chroma.of(note.pitch());
            int last = pitchClass == Chroma.NONE || note.duration() == 0 ? -1 : (int) ((note.end() - 1) / ticks);
            for (int quarter = (int) (note.onset() / ticks); quarter <= last; quarter++) {
                time[quarter] = time[quarter] == null ? new double[12] : time[quarter];
                time[quarter][pitchClass] +=
                        Math.min(note.end(), (quarter + 1L) * ticks) - Math.max(note.onset(), (long) quarter * ticks);
            }
        }
        for (int quarter = 0; quarter < time.length; quarter++) {
            time[quarter] = time[quarter] == null ? null : centroid(time[quarter]);
        }
        return time;
    }

    /** The centroid of a chroma, {@code [6]}: sine and cosine on each circle. @param chroma {@code [12]}, not all 0 */
    static double[] centroid(double[] chroma) {
        double sum = 0;
        double[] centroid = new double[2 * CIRCLES.length];
        for (int pitchClass = 0; pitchClass < chroma.length; pitchClass++) {
            sum += chroma[pitchClass];
            for (int circle = 0; circle < CIRCLES.length; circle++) {
                double angle = CIRCLES[circle][0] * pitchClass;
                centroid[2 * circle] += chroma[pitchClass] * CIRCLES[circle][1] * Math.sin(angle);
                centroid[2 * circle + 1] += chroma[pitchClass] * CIRCLES[circle][1] * Math.cos(angle);
            }
        }
        for (int i = 0; i < centroid.length; i++) {
            centroid[i] /= sum;
        }
        return centroid;
    }
}
