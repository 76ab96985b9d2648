package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void set_besideAReference_isATable() throws IOException {
        FolderOfTunes.write(folder, 12);
        FolderOfTunes.writeBroken(folder);
        Session session = Session.run("evaluate", folder.toString(), "--against", folder.toString());
        assertThat(session.err()).isEmpty();
        assertThat(session.exitCode()).isZero();
        assertThat(session.out())
                .contains("MEASURE", "OF THE WAY", "scale consistency, as published", "C2ST, linear")
                .contains("muspy drum_pattern_consistency: no drums in 12 of 12 pieces")
                .contains("Skipped in", "broken-text.mid: byte 0: not a MIDI file")
                .contains("12 pieces of");
    }

    @Test
    void optionsOfSetsAndOfModels_mixed_areRefused() {
        Session without = Session.run("evaluate", folder.toString());
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("evaluate SET --against REFERENCE");
        Session mixed = Session.run("evaluate", "--model", "markov", "--html", "page.html");
        assertThat(mixed.exitCode()).isEqualTo(2);
        assertThat(mixed.err()).contains("models are evaluated with --model and --out PAGE.md");
    }

    @Test
    void set_withAModelToAsk_isRefusedSayingWhatToDo() {
        for (String[] option : new String[][] {{"--model", "markov"}, {"--songs", "5"}}) {
            Session session =
                    Session.run("evaluate", folder.toString(), "--against", folder.toString(), option[0], option[1]);
            assertThat(session.exitCode()).isEqualTo(2);
            assertThat(session.err()).contains("cadenza sample", "name their folder as SET");
        }
    }

    @Test
    void reading_thatNobodyKnows_isRefusedNamingAll() {
        Session session =
                Session.run("evaluate", folder.toString(), "--against", folder.toString(), "--as", "leadsheets");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("did you mean 'lead-sheets'?", "written, lead-sheets, tunes");
    }

    @Test
    void manySongs_withoutAFolder_areRefused() {
        Session session = Session.run("compose", "--count", "3");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("name a folder with --out");
    }
}
