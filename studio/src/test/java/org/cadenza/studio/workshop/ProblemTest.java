package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.cadenza.music.MaterialException;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void sentence_ofAFailure_isOneLineWithoutCommandsToTheTerminal() {
        Problem problem = Problem.of(new MaterialException("a\u001b[2J.mid", "", "has no\n  notes", ""));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.WORK);
        assertThat(problem.sentence()).contains("a [2J.mid").contains("has no notes");
    }

    @Test
    void sentence_aboutADraft_namesTheFileThatWasAskedFor() {
        IOException full = new IOException("/music/.unfinished-12-3-song.wav could not be written: No space left");
        assertThat(Problem.of(full).sentence()).isEqualTo("/music/song.wav could not be written: No space left");
    }

    @Test
    void missingFile_deepInside_isNamed() {
        IOException missing = new NoSuchFileException("tune.mid");
        assertThat(Problem.of(new UncheckedIOException(missing)).sentence())
                .isEqualTo("'tune.mid': there is no such file");
    }
}
