package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code cadenza studio} as a program of its own, which can be killed and paused. */
record StudioProcess(Process process, Studio studio) {

    /** @param more options */
    static ProcessBuilder command(Path home, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx600m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cadenza.studio.cli.Cadenza",
                "studio",
                "--no-open",
                "--port",
                "0",
                "--home",
                home.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Returns once the program has said where it is. */
    static StudioProcess open(Path home, String... more) throws IOException {
        Process process = command(home, more).start();
        BufferedReader printed = process.inputReader();
        StringBuilder before = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith("The studio is open at ")) {
                return new StudioProcess(process, new Studio(line.replaceFirst(".* at (http://[^/]+)/.*", "$1")));
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("the studio did not open: " + before);
    }

    /** Ends it without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end. @return its exit code */
    int terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Sends a signal by its name: {@code "STOP"} pauses it, {@code "CONT"} lets it go on. */
    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
