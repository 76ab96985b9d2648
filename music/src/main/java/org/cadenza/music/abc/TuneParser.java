package org.cadenza.music.abc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the lines of a tune's body into {@link Event}s. */
final class TuneParser {

    private static final String DIGITS = "0123456789";

    /** Marks on notes that leave no trace: staccato, rolls, bowing. */
    private static final String ORNAMENTS = "~.uvT";

    private final Fields fields;
    private final Pitches pitches;
    private final List<Event> events = new ArrayList<>();
    private int lastSound = -1;

    /** How the next sound is shortened or stretched by broken rhythm. */
    private Fraction nextFactor = Fraction.ONE;

    private Fraction tuplet = Fraction.ONE;
    private int tupletLeft;

    TuneParser(Fields fields) {
        this.fields = fields;
        this.pitches = new Pitches(fields);
    }

    List<Event> events() {
        return events;
    }

    /** Reads one line of music. */
    void line(Cursor cursor) {
        while (!cursor.ended() && cursor.peek() != '%') {
            element(cursor);
        }
    }

    private void element(Cursor cursor) {
        char here = cursor.peek();
        if (Pitches.begins(here)) {
            note(cursor);
        } else if (here == '|' || here == ':') {
            bar(cursor);
        } else if (here == '[') {
            cursor.next();
            bracket(cursor);
        } else {
            mark(cursor);
        }
    }

    private void mark(Cursor cursor) {
        char mark = cursor.next();
        switch (mark) {
            case ' ', '\t', '`', '\\', ')' -> {}
            case 'z', 'x' -> sound(List.of(), length(cursor), cursor);
            case '"' -> symbol(cursor.until('"', "the chord symbol"));
            case '{' -> cursor.until('}', "the grace notes");
            case '!' -> cursor.until('!', "the ornament");
            case '-' -> tie(cursor);
            case '>', '<' -> broken(mark, cursor);
            case '(' -> {
                if (DIGITS.indexOf(cursor.peek()) >= 0) {
                    tuplet(cursor);
                }
            }
            default -> {
                if (ORNAMENTS.indexOf(mark) < 0) {
                    throw cursor.problem("'" + mark + "' is not read here");
                }
            }
        }
    }

    private void symbol(String text) {
        if (!text.matches("[\\^_<>@].*")) {
            events.add(new Event.Symbol(text));
        }
    }

    private void note(Cursor cursor) {
        int pitch = pitches.read(cursor);
        sound(List.of(pitch), length(cursor), cursor);
    }

    /** Behind a {@code [}: notes together, a field, an ending or a bar line. */
    private void bracket(Cursor cursor) {
        char here = cursor.peek();
        if (here == '|') {
            bar(cursor);
        } else if (DIGITS.indexOf(here) >= 0) {
            ending(cursor);
        } else if (Pitches.begins(here)) {
            together(cursor);
        } else if (Character.isUpperCase(here)) {
            cursor.next();
            if (!cursor.take(":")) {
                throw cursor.problem("'[" + here + "' begins nothing that is read here");
            }
            events.addAll(fields.take(here, cursor.until(']', "the field " + here + ":"), cursor));
        } else {
            throw cursor.problem("notes, a field or an ending was expected behind '['");
        }
    }

    private void together(Cursor cursor) {
        List<Integer> notes = new ArrayList<>();
        Fraction first = null;
        boolean tied = false;
        while (!cursor.take("]")) {
            if (!Pitches.begins(cursor.peek())) {
                throw cursor.problem("the chord has no end ']'");
            }
            notes.add(pitches.read(cursor));
            Fraction own = length(cursor);
            first = first == null ? own : first;
            tied |= cursor.take("-");
        }
        sound(notes, first.times(length(cursor)), cursor);
        if (tied) {
            tie(cursor);
        }
    }

    /** {@code 3}, {@code /2}, {@code 3/2}, {@code /} or {@code //}, against the unit. */
    private static Fraction length(Cursor cursor) {
        int numerator = cursor.number(1);
        String slashes = cursor.takeAll("/");
        int denominator = slashes.isEmpty() ? 1 : cursor.number(1 << Math.min(7, slashes.length()));
        if (numerator == 0 || denominator == 0) {
            throw cursor.problem("a length is 0, expected more");
        }
        return new Fraction(numerator, denominator);
    }

    private void sound(List<Integer> notes, Fraction length, Cursor cursor) {
        Fraction factor = nextFactor.times(tupletLeft > 0 ? tuplet : Fraction.ONE);
        tupletLeft = Math.max(0, tupletLeft - 1);
        nextFactor = Fraction.ONE;
        lastSound = events.size();
        events.add(new Event.Sound(notes, ticks(length.times(fields.unit()).times(factor), cursor), false));
        pitches.soundEnds();
    }

    private static long ticks(Fraction length, Cursor cursor) {
        long whole = 4L * Fields.QUARTER * length.numerator();
        if (whole % length.denominator() != 0) {
            throw cursor.problem(
                    "a length of " + length.numerator() + "/" + length.denominator() + " of a whole note is too fine");
        }
        return whole / length.denominator();
    }

    private Event.Sound last(Cursor cursor, String what) {
        if (lastSound < 0) {
            throw cursor.problem(what + " was found where no note stands before it");
        }
        return (Event.Sound) events.get(lastSound);
    }

    private void tie(Cursor cursor) {
        events.set(lastSound, last(cursor, "a tie").withTie());
        pitches.tie();
    }

    /** {@code a>b} takes half of what follows and gives it to what stands before; each further sign halves again. */
    private void broken(char sign, Cursor cursor) {
        int times = 1 + cursor.takeAll(String.valueOf(sign)).length();
        if (times > 3) {
            throw cursor.problem("a rhythm is broken " + times + " times, expected at most 3");
        }
        Fraction less = new Fraction(1, 1L << times);
        Fraction more = new Fraction((2L << times) - 1, 1L << times);
        Event.Sound before = last(cursor, "'" + sign + "'");
        Fraction factor = sign == '>' ? more : less;
        Fraction length = new Fraction(before.ticks() * factor.numerator(), 4L * Fields.QUARTER * factor.denominator());
        events.set(lastSound, before.withTicks(ticks(length, cursor)));
        nextFactor = sign == '>' ? less : more;
    }

    /** {@code (3} or {@code (p:q:r}: p notes in the time of q, for the next r. */
    private void tuplet(Cursor cursor) {
        int notes = cursor.number(0);
        if (notes < 2 || notes > 9) {
            throw cursor.problem("a tuplet is of " + notes + " notes, expected 2 to 9");
        }
        int time = notes == 2 || notes == 4 || notes == 8 ? 3 : 2;
        int count = notes;
        if (cursor.take(":")) {
            time = cursor.number(time);
            count = cursor.take(":") ? cursor.number(notes) : notes;
        }
        if (time == 0 || count == 0) {
            throw cursor.problem("a tuplet has a 0, expected notes, time and count of 1 or more");
        }
        tuplet = new Fraction(time, notes);
        tupletLeft = count;
    }

    /** Any mixture of bars and colons, and the ending that may follow at once. */
    private void bar(Cursor cursor) {
        String line = cursor.takeAll("|:") + (cursor.take("]") ? "]" : "");
        if (line.equals(":")) {
            throw cursor.problem("':' stands without a bar line");
        }
        if (line.startsWith(":")) {
            events.add(new Event.RepeatEnd());
        }
        if (line.contains("||") || line.endsWith("]")) {
            events.add(new Event.SectionEnd());
        }
        if (line.endsWith(":")) {
            events.add(new Event.RepeatStart());
        }
        pitches.bar();
        if (DIGITS.indexOf(cursor.peek()) >= 0 && !cursor.ended()) {
            ending(cursor);
        }
    }

    private void ending(Cursor cursor) {
        String numbers = cursor.takeAll(DIGITS + ",");
        if (!numbers.matches("[1-9](,[1-9])*")) {
            throw cursor.problem("the ending '" + numbers + "' is not like 1 or 1,2");
        }
        Set<Integer> times =
                Arrays.stream(numbers.split(",")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
        events.add(new Event.Ending(times));
    }
}
