package org.cadenza.music.arrange.player;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.music.arrange.harmony.Harmony;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;

/** What every musician has on the stand: the sheet, its dressed harmony, the mood and the scenes. */
public final class Song {

    private final LeadSheet sheet;
    private final Mood mood;
    private final Harmony harmony;
    private final List<Scene> scenes;

    /** Reads a sheet with the harmony of a style. */
    public Song(LeadSheet sheet, Mood mood, Harmony harmony) {
        this.sheet = sheet;
        this.mood = mood;
        this.harmony = harmony;
        this.scenes = scenes(sheet.form());
    }

    private List<Scene> scenes(Form form) {
        Map<Form.Role, Integer> seen = new EnumMap<>(Form.Role.class);
        List<Form.Section> sections = form.sections();
        List<Scene> all = new ArrayList<>();
        int bar = 0;
        for (int i = 0; i < sections.size(); i++) {
            Form.Section section = sections.get(i);
            int occurrence = seen.merge(section.role(), 1, Integer::sum) - 1;
            all.add(new Scene(this, section, i, occurrence, bar, climax(sections, i), i == sections.size() - 1));
            bar += section.bars();
        }
        return List.copyOf(all);
    }

    /** Whether section {@code index} is the last but for the way out, in a song of several. */
    private static boolean climax(List<Form.Section> sections, int index) {
        int last = sections.size() - 1;
        while (last > 0 && sections.get(last).role() == Form.Role.OUTRO) {
            last--;
        }
        return index == last && last > 1;
    }

    public LeadSheet sheet() {
        return sheet;
    }

    public Mood mood() {
        return mood;
    }

    public Harmony harmony() {
        return harmony;
    }

    public List<Scene> scenes() {
        return scenes;
    }

    public Key key() {
        return sheet.key();
    }

    public Meter meter() {
        return sheet.meter();
    }

    public long barTicks() {
        return sheet.barTicks();
    }

    /** Ticks in a felt beat. */
    public long beatTicks() {
        return sheet.meter().beatTicks(LeadSheet.TICKS_PER_QUARTER);
    }

    /** The first tick after the last bar. */
    public long end() {
        return sheet.bars() * sheet.barTicks();
    }

    /** Ticks in {@code seconds} at the sheet's tempo. */
    public long ticks(double seconds) {
        return Math.round(seconds * sheet.bpm() / 60 * LeadSheet.TICKS_PER_QUARTER);
    }

    /** The lowest melody pitch that sounds between two ticks, or 127. */
    public int melodyFloor(long from, long to) {
        int floor = 127;
        for (Note note : melody(from, to)) {
            floor = Math.min(floor, note.pitch());
        }
        return floor;
    }

    /** Melody notes that sound between two ticks. */
    public List<Note> melody(long from, long to) {
        List<Note> notes = sheet.melody();
        List<Note> sounding = new ArrayList<>();
        for (int i = firstEndingAfter(from); i < notes.size() && notes.get(i).onset() < to; i++) {
            if (notes.get(i).end() > from) {
                sounding.add(notes.get(i));
            }
        }
        return sounding;
    }

    private int firstEndingAfter(long tick) {
        List<Note> notes = sheet.melody();
        int low = 0;
        int high = notes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (notes.get(middle).end() <= tick) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether {@code pitch} rubs a semitone under a melody note that sounds for half a beat or more in the stretch. */
    public boolean rubs(int pitch, long from, long to) {
        for (Note note : melody(from, to)) {
            long together = Math.min(to, note.end()) - Math.max(from, note.onset());
            if (Math.floorMod(note.pitch() - pitch, 12) == 1 && together * 2 >= beatTicks()) {
                return true;
            }
        }
        return false;
    }
}
