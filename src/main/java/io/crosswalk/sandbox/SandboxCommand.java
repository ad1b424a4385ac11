package io.crosswalk.sandbox;

import io.crosswalk.sandbox.edfi.DataStandard;
import io.crosswalk.sandbox.edfi.EdFiProduct;
import io.crosswalk.sandbox.edfi.EdFiRoute;
import io.crosswalk.sandbox.edfi.EdFiVersion;
import io.crosswalk.sandbox.edfi.LmsxForm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "sandbox", mixinStandardHelpOptions = true,
        description = "Runs a simulated Canvas, Schoology, Brightspace and Moodle and a simulated Ed-Fi API on this machine, until interrupted.")
public final class SandboxCommand implements Callable<Integer> {

    /** Held on to: a logger that nobody holds forgets its level. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    /** Set by picocli before the command is called. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "8090", description = "Port on 127.0.0.1; 0 for any free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--scale", defaultValue = "1", description = "1 for 40 sections, 600 students and 4,800 submissions, or a multiple. Default: ${DEFAULT-VALUE}")
    private int scale;

    @Option(names = "--submissions", description = "Instead of --scale: at least so many submissions, for example 1000000")
    private @Nullable Long submissions;

    @Option(names = "--edfi", defaultValue = "5.3",
            description = "The Ed-Fi API: 5.3 (with LMSX), 6.2, 7.3 or dms8. Default: ${DEFAULT-VALUE}")
    private String edFi = "5.3";

    @Option(names = "--data-standard", description = "Its Data Standard, where there is a choice: 4.0, 5.2 or 6.1 for 7.3, 5.2 or 6.1 for dms8")
    private @Nullable String dataStandard;

    @Option(names = "--lmsx", description = "Its LMSX extension: none, reference (as published) or identifier (assignments name their section at the top)")
    private @Nullable String lmsx;

    @Option(names = "--edfi-route", defaultValue = "",
            description = "How its addresses tell databases apart, for example year=2027, instance=255901,year=2027 or tenant=north,schoolYear=2027")
    private String edFiRoute = "";

    @Option(names = "--data", defaultValue = "data/sandbox", description = "Folder for secrets and changes. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data", "sandbox");

    @Override
    public Integer call() throws IOException, InterruptedException {
        TOMCAT.setLevel(Level.WARNING);
        try (Sandbox sandbox = Sandbox.start(options())) {
            describe(sandbox);
            CountDownLatch interrupted = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(interrupted::countDown));
            interrupted.await();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            commandLine().getErr().println(refused.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private SandboxOptions options() {
        SandboxOptions options = SandboxOptions.in(data).withPort(port).withEdFi(product());
        return submissions == null ? options.withScale(scale) : options.withSubmissions(submissions);
    }

    private EdFiProduct product() {
        EdFiProduct usual = EdFiProduct.of(EdFiVersion.of(edFi)).withRoute(EdFiRoute.of(edFiRoute));
        EdFiProduct extended = lmsx == null ? usual : usual.withLmsx(LmsxForm.of(lmsx));
        return dataStandard == null ? extended : extended.withStandard(DataStandard.of(dataStandard));
    }

    private CommandLine commandLine() {
        return spec.commandLine();
    }

    private void describe(Sandbox sandbox) {
        PrintWriter out = commandLine().getOut();
        out.println("The sandbox is running. Stop it with Ctrl+C.");
        out.println("  Canvas   " + sandbox.canvasAddress() + "   token in " + sandbox.dataFolder().resolve(Sandbox.CANVAS_TOKEN));
        out.println("  Schoology, Brightspace, Moodle   " + sandbox.address() + "/schoology/v1, /brightspace, /moodle");
        out.println("  Ed-Fi    " + sandbox.edFiAddress() + "   key and secret in " + sandbox.dataFolder().resolve(Sandbox.ED_FI_CLIENT_ID)
                + " and " + sandbox.dataFolder().resolve(Sandbox.ED_FI_CLIENT_SECRET));
        out.println("  Control  " + sandbox.address() + "/control   see docs/sandbox.md");
        out.flush();
    }
}
