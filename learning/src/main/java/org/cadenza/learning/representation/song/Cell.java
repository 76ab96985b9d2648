package org.cadenza.learning.representation.song;

import java.util.ArrayList;
import java.util.List;

/**
 * The rhythm of a bar's melody: where notes and rests start, and whether the bar begins inside a note of the bar
 * before. Positions are counted in {@link Grid} units. As text: {@code "0h 6 12 24r 36"}.
 */
public record Cell(List<Event> events) {

    public enum Kind {
        NOTE(""),
        REST("r"),
        /** A note of the bar before that goes on. */
        HELD("h");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    public record Event(int start, Kind kind) {}

    public Cell {
        events = List.copyOf(events);
        for (int i = 0; i < events.size(); i++) {
            int start = events.get(i).start;
            if (i == 0 ? start != 0 : start <= events.get(i - 1).start) {
                throw new IllegalArgumentException("event " + i + " of a bar starts at " + start);
            }
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a bar has no events; a silent one has a rest");
        }
    }

    public static Cell silent() {
        return new Cell(List.of(new Event(0, Kind.REST)));
    }

    /** One note over the whole bar. */
    public static Cell whole() {
        return new Cell(List.of(new Event(0, Kind.NOTE)));
    }

    public static Cell parse(String text) {
        List<Event> events = new ArrayList<>();
        for (String word : text.split(" ")) {
            char last = word.charAt(word.length() - 1);
            Kind kind = last == 'r' ? Kind.REST : last == 'h' ? Kind.HELD : Kind.NOTE;
            String start = kind == Kind.NOTE ? word : word.substring(0, word.length() - 1);
            events.add(new Event(Integer.parseInt(start), kind));
        }
        return new Cell(events);
    }

    /** Notes that start in the bar. */
    public int notes() {
        return (int) events.stream().filter(event -> event.kind == Kind.NOTE).count();
    }

    public boolean startsHeld() {
        return events.get(0).kind == Kind.HELD;
    }

    public boolean endsSounding() {
        return events.get(events.size() - 1).kind != Kind.REST;
    }

    /** Where event {@code index} ends inside a bar of {@code units}. */
    public int end(int index, int units) {
        return index + 1 < events.size() ? events.get(index + 1).start : units;
    }

    /** Units of rest in a bar of {@code units}. */
    public int rest(int units) {
        int rest = 0;
        for (int i = 0; i < events.size(); i++) {
            rest += events.get(i).kind == Kind.REST ? end(i, units) - events.get(i).start : 0;
        }
        return rest;
    }

    /** The shortest note that starts in a bar of {@code units}, in units; {@code units} where there is none. */
    public int shortest(int units) {
        int shortest = units;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind == Kind.NOTE) {
                shortest = Math.min(shortest, end(i, units) - events.get(i).start);
            }
        }
        return shortest;
    }

    /** The bar without what starts at {@code units} or later. */
    public Cell cut(int units) {
        return new Cell(events.stream().filter(event -> event.start < units).toList());
    }

    /** This bar, {@code units} long, with {@code next} behind it as one longer bar. */
    public Cell then(int units, Cell next) {
        List<Event> both = new ArrayList<>(events);
        for (Event event : next.events) {
            if (event.kind != Kind.HELD) {
                both.add(new Event(event.start + units, event.kind));
            }
        }
        return new Cell(both);
    }

    @Override
    public String toString() {
        return String.join(
                " ", events.stream().map(event -> event.start + event.kind.mark).toList());
    }
}
