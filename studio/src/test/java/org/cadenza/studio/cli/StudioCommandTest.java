package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioCommandTest {

    @TempDir
    private Path home;

    private Session studio(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("studio", "--no-open", "--home", home.toString()));
        arguments.addAll(List.of(more));
        return Session.run(arguments.toArray(String[]::new));
    }

    @Test
    void studio_portTaken_saysSoAndWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Session session = studio("--port", String.valueOf(taken.getLocalPort()));
            assertThat(session.exitCode()).isEqualTo(Cadenza.FAILED);
            assertThat(session.err())
                    .contains("port " + taken.getLocalPort() + " of 127.0.0.1 cannot be used")
                    .contains("choose another with --port");
        }
    }

    @Test
    void studio_wishesThatCannotBeMet_areMisunderstood() {
        assertThat(studio("--port", "70000").exitCode()).isEqualTo(Cadenza.MISUNDERSTOOD);
        assertThat(studio("--quota-gb", "0").err()).contains("--quota-gb is 0.0, expected");
        assertThat(studio("--listen", "0.0.0.0").err()).contains("--token");
        assertThat(studio("--port", "0", "--database", "jdbc:mysql://x/y").err())
                .contains("jdbc:postgresql:");
    }

    @Test
    void plainCommand_loadsNothingOfTheServer() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cadenza.class.getName(),
                        "genres")
                .redirectErrorStream(true)
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isZero();
        assertThat(printed).contains("org.cadenza.studio.cli.GenresCommand");
        for (String one : List.of("org.springframework", "org.h2.", "ch.qos.logback", "com.github.kagkarlsson")) {
            assertThat(printed.contains(one)).as(one).isFalse();
        }
    }
}
