package org.cadenza.corpus.musicxml;

import org.cadenza.corpus.Fixtures;

/** MusicXML in short: each measure is what stands between its tags, one division is a sixteenth. */
public final class Scores {

    private Scores() {}

    public static byte[] score(String... measures) {
        return Fixtures.text("<?xml version=\"1.0\"?>\n"
                + "<!DOCTYPE score-partwise PUBLIC \"-//Recordare//DTD MusicXML 3.1 Partwise//EN\""
                + " \"http://www.musicxml.org/dtds/partwise.dtd\">\n"
                + "<score-partwise><work><work-title>Test</work-title></work>"
                + "<identification><creator type=\"composer\">Nobody</creator></identification>"
                + part("P1", measures) + "</score-partwise>");
    }

    static String part(String id, String... measures) {
        StringBuilder text = new StringBuilder("<part id=\"" + id + "\">");
        for (int i = 0; i < measures.length; i++) {
            text.append("<measure number=\"").append(i + 1).append("\">");
            text.append(i == 0 && !measures[0].contains("<divisions>") ? attributes("") : "");
            text.append(measures[i]).append("</measure>\n");
        }
        return text.append("</part>").toString();
    }

    /** Two flats' worth of nothing: sixteenth divisions, 4/4, one sharp. */
    static String attributes(String more) {
        return "<attributes><divisions>4</divisions><key><fifths>1</fifths><mode>major</mode></key>"
                + "<time><beats>4</beats><beat-type>4</beat-type></time>" + more + "</attributes>";
    }

    /** A note like {@code "G4"} or {@code "Fs4"} of so many sixteenths; {@code "-"} is a rest. */
    public static String note(String pitch, int sixteenths, String... more) {
        String what = pitch.equals("-")
                ? "<rest/>"
                : "<pitch><step>" + pitch.charAt(0) + "</step>"
                        + (pitch.length() == 3 ? "<alter>" + (pitch.charAt(1) == 's' ? 1 : -1) + "</alter>" : "")
                        + "<octave>" + pitch.charAt(pitch.length() - 1) + "</octave></pitch>";
        return "<note>" + what + "<duration>" + sixteenths + "</duration>" + String.join("", more) + "</note>";
    }

    public static String chord(String root, String kind, String... more) {
        return "<harmony><root><root-step>" + root + "</root-step></root><kind>" + kind + "</kind>"
                + String.join("", more) + "</harmony>";
    }

    static String degree(int value, int alter, String type) {
        return "<degree><degree-value>" + value + "</degree-value><degree-alter>" + alter
                + "</degree-alter><degree-type>" + type + "</degree-type></degree>";
    }

    static String repeat(String direction) {
        return "<barline><repeat direction=\"" + direction + "\"/></barline>";
    }

    static String ending(int number, String type) {
        return "<barline><ending number=\"" + number + "\" type=\"" + type + "\"/></barline>";
    }
}
