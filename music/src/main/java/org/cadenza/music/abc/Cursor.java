package org.cadenza.music.abc;

import org.cadenza.music.MaterialException;

/** A place in a line of ABC. */
final class Cursor {

    private final String source;
    private final int lineNumber;
    private final String line;
    private int at;

    /** @param lineNumber counted from 1 */
    Cursor(String source, int lineNumber, String line) {
        this.source = source;
        this.lineNumber = lineNumber;
        this.line = line;
    }

    boolean ended() {
        return at >= line.length();
    }

    /** The character here, or 0 at the end. */
    char peek() {
        return ended() ? 0 : line.charAt(at);
    }

    /** The character here, which is passed. */
    char next() {
        char here = peek();
        at++;
        return here;
    }

    /** Whether {@code text} stands here; then it is passed. */
    boolean take(String text) {
        boolean here = line.startsWith(text, at);
        at += here ? text.length() : 0;
        return here;
    }

    /** The characters from here that are in {@code set}, passed. */
    String takeAll(String set) {
        int from = at;
        while (!ended() && set.indexOf(peek()) >= 0) {
            at++;
        }
        return line.substring(from, at);
    }

    /** What stands before {@code end}, which is passed too. @throws MaterialException naming {@code what} if there is none */
    String until(char end, String what) {
        int to = line.indexOf(end, at);
        if (to < 0) {
            throw problem(what + " has no end '" + end + "'");
        }
        String inside = line.substring(at, to);
        at = to + 1;
        return inside;
    }

    /** The whole number here, passed, or {@code otherwise} where there is none. @throws MaterialException above 1,000 */
    int number(int otherwise) {
        String digits = takeAll("0123456789");
        if (digits.length() > 4) {
            throw problem("the number " + digits + " is too large, expected up to 1000");
        }
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    /** A problem at the character before the next. */
    MaterialException problem(String problem) {
        return new MaterialException(source, "line " + lineNumber + ", column " + Math.max(1, at), problem, "");
    }
}
