package org.cadenza.studio.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Set;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.Unknown;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code cadenza}: all commands, and what every one of them does when something goes wrong. */
@Command(
        name = "cadenza",
        description = "Learns from music and makes new music.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Cadenza.Versions.class,
        subcommands = {
            ComposeCommand.class,
            RenderCommand.class,
            InspectCommand.class,
            GenresCommand.class,
            ModelsCommand.class,
            ContinueCommand.class,
            SampleCommand.class,
            WriteCommand.class,
            TrainCommand.class,
            PrepareCommand.class,
            CorporaCommand.class,
            EvaluateCommand.class,
            OriginalityCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            StudioCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "The studio:          cadenza studio",
            "A song in a minute:  cadenza compose --genre jazz --mood calm --out evening.wav",
            "Help on a command:   cadenza compose --help",
            "Run every test:      cadenza verify",
            "",
            "Exit codes: 0 all went well, 1 the work failed, 2 the command was not understood, 130 stopped."
        })
public final class Cadenza implements Runnable {

    static final int FAILED = 1;
    static final int MISUNDERSTOOD = 2;
    static final int STOPPED = 130;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces (also by CADENZA_DEBUG=1).")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        // The terminal's own encoding, not Java's default, so that titles print as they were typed.
        Charset terminal = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, terminal), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, terminal), true);
        System.exit(run(out, err, arguments));
    }

    /** Runs a command within this JVM. @return its exit code */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Cadenza());
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler(Cadenza::misunderstood);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, debugging(parsed)));
        line.setUsageHelpAutoWidth(true);
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("cadenza: " + Problem.of(e).sentence());
            return FAILED;
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int misunderstood(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr()
                .println("cadenza: " + sentence(failure) + "; see '"
                        + command.getCommandSpec().qualifiedName() + " --help'");
        return MISUNDERSTOOD;
    }

    private static String sentence(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            String what = argument.startsWith("-")
                    ? "option"
                    : failure.getCommandLine().getParent() == null ? "command" : "argument";
            CommandSpec spec = failure.getCommandLine().getCommandSpec();
            Set<String> known = argument.startsWith("-")
                    ? spec.optionsMap().keySet()
                    : spec.subcommands().keySet();
            return "unknown " + what + " '" + argument + "'"
                    + Unknown.nearest(argument.replaceFirst("=.*", ""), known)
                            .map(near -> ", did you mean '" + near + "'?")
                            .orElse("");
        }
        return failure.getMessage().replaceAll("\\s*\\R\\s*", " ").trim().replaceFirst("\\.$", "");
    }

    private static int failed(Exception failure, CommandLine command, boolean debug) {
        Problem problem = Problem.of(failure);
        command.getErr().println("cadenza: " + problem.sentence());
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        return switch (problem.kind()) {
            case ORDER -> MISUNDERSTOOD;
            case CANCELLED -> STOPPED;
            case WORK, DEFECT -> FAILED;
        };
    }

    private static boolean debugging(CommandLine.ParseResult parsed) {
        Cadenza top = (Cadenza) parsed.commandSpec().root().userObject();
        return top.debug || System.getenv("CADENZA_DEBUG") != null;
    }

    /** Tells {@code --version}. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cadenza " + Version.current() + " (Java " + System.getProperty("java.version") + ")"};
        }
    }
}
