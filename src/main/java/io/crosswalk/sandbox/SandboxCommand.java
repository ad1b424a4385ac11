package io.crosswalk.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "sandbox", mixinStandardHelpOptions = true,
        description = "Runs a simulated Canvas and a simulated Ed-Fi API on this machine, until interrupted.")
public final class SandboxCommand implements Callable<Integer> {

    /** Held on to: a logger that nobody holds forgets its level. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "8090", description = "Port on 127.0.0.1; 0 for any free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--scale", defaultValue = "1", description = "1 for 40 sections, 600 students and 4,800 submissions, or a multiple. Default: ${DEFAULT-VALUE}")
    private int scale;

    @Option(names = "--submissions", description = "Instead of --scale: at least so many submissions, for example 1000000")
    private @Nullable Long submissions;

    @Option(names = "--data", defaultValue = "data/sandbox", description = "Folder for secrets and changes. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data", "sandbox");

    @Override
    public Integer call() throws IOException, InterruptedException {
        TOMCAT.setLevel(Level.WARNING);
        SandboxOptions options = SandboxOptions.in(data).withPort(port);
        try (Sandbox sandbox = Sandbox.start(submissions == null ? options.withScale(scale) : options.withSubmissions(submissions))) {
            describe(sandbox);
            CountDownLatch interrupted = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(interrupted::countDown));
            interrupted.await();
        }
        return 0;
    }

    private void describe(Sandbox sandbox) {
        PrintWriter out = spec == null ? new PrintWriter(System.out) : spec.commandLine().getOut();
        out.println("The sandbox is running. Stop it with Ctrl+C.");
        out.println("  Canvas   " + sandbox.canvasAddress() + "   token in " + sandbox.dataFolder().resolve(Sandbox.CANVAS_TOKEN));
        out.println("  Ed-Fi    " + sandbox.edFiAddress() + "   key and secret in " + sandbox.dataFolder().resolve(Sandbox.ED_FI_CLIENT_ID)
                + " and " + sandbox.dataFolder().resolve(Sandbox.ED_FI_CLIENT_SECRET));
        out.println("  Control  " + sandbox.address() + "/control   see docs/sandbox.md");
        out.flush();
    }
}
