package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CadenzaTest {

    @Test
    void cadenza_alone_printsTheCommands() {
        Session session = Session.run();
        assertThat(session.exitCode()).isZero();
        assertThat(session.out()).contains("Usage: cadenza").contains("compose").contains("genres");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void version_asked_isTheOneOfTheBuild() {
        assertThat(Session.run("--version").out()).matches("cadenza \\d+\\.\\d+\\.\\d+ \\(Java .+\\)\\R");
    }

    @Test
    void command_mistyped_suggestsTheNearest() {
        Session session = Session.run("gernes");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err())
                .isEqualToNormalizingNewlines(
                        "cadenza: unknown command 'gernes', did you mean 'genres'?; see 'cadenza --help'\n");
    }

    @Test
    void command_likeNoOther_suggestsNothing() {
        assertThat(Session.run("frobnicate").err()).contains("unknown command 'frobnicate'; see");
    }

    @Test
    void help_onACommand_isItsUsage() {
        Session session = Session.run("help", "genres");
        assertThat(session.exitCode()).isZero();
        assertThat(session.out()).contains("Usage: cadenza genres");
    }

    @Test
    void option_mistyped_suggestsTheNearest() {
        Session session = Session.run("models", "--verbos");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("unknown option '--verbos', did you mean '--verbose'?");
    }

    @Test
    void genres_listed_nameEveryGenreAndMood() {
        assertThat(Session.run("genres").out()).contains("hip-hop", "hymn", "dreamy", "epic");
    }
}
