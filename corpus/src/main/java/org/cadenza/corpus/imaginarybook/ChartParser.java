package org.cadenza.corpus.imaginarybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.MaterialException;

/** Splits an Impro-Visor file into its header and its bars. */
final class ChartParser {

    private static final int MOST_BARS = 2_000;
    private static final int MOST_IN_A_BAR = 64;

    /** The first value of each top-level expression: {@code (meter 3 4)} gives {@code meter -> "3 4"}. */
    final Map<String, String> header = new TreeMap<>();

    /** The chord symbols of each bar; a bar without any is left out, as Impro-Visor does. */
    final List<List<String>> bars = new ArrayList<>();

    private final String source;
    private final String text;
    private List<String> bar = new ArrayList<>();
    private boolean inMelody;
    private int at;

    ChartParser(String source, String text) {
        this.source = source;
        this.text = text;
    }

    ChartParser parse() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') {
                expression();
            } else if (c == '|') {
                closeBar();
                at++;
            } else if (Character.isWhitespace(c) || c == ')') {
                at++;
            } else {
                word();
            }
        }
        closeBar();
        return this;
    }

    private void expression() {
        int start = at;
        int depth = 0;
        do {
            if (at == text.length()) {
                long line =
                        text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
                throw new MaterialException(source, "line " + line, "a parenthesis is never closed", "");
            }
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        } while (depth > 0);
        String inner = text.substring(start + 1, at - 1).trim();
        String[] nameAndRest = inner.split("\\s+", 2);
        if (nameAndRest[0].equals("part")) {
            inMelody = inner.contains("(type melody)");
        }
        header.putIfAbsent(nameAndRest[0], nameAndRest.length > 1 ? nameAndRest[1].trim() : "");
    }

    /** Chords start with a capital, notes of a melody with a small letter. */
    private void word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "|()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (!inMelody && (Character.isUpperCase(word.charAt(0)) || word.equals("/"))) {
            bar.add(word);
            if (bar.size() > MOST_IN_A_BAR) {
                throw new MaterialException(source, "", "a bar holds more than " + MOST_IN_A_BAR + " chords", "");
            }
        }
    }

    private void closeBar() {
        if (!bar.isEmpty()) {
            bars.add(bar);
            bar = new ArrayList<>();
            if (bars.size() > MOST_BARS) {
                throw new MaterialException(source, "", "it has more than " + MOST_BARS + " bars", "");
            }
        }
    }
}
