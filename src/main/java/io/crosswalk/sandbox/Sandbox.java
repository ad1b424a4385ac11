package io.crosswalk.sandbox;

import io.crosswalk.sandbox.brightspace.BrightspaceSimulation;
import io.crosswalk.sandbox.canvas.CanvasServlet;
import io.crosswalk.sandbox.control.ChangeJournal;
import io.crosswalk.sandbox.control.ControlServlet;
import io.crosswalk.sandbox.control.ControlledFilter;
import io.crosswalk.sandbox.control.LmsJournal;
import io.crosswalk.sandbox.control.Misbehaviours;
import io.crosswalk.sandbox.control.RequestCounts;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.EdFiRoster;
import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.district.RosterPart;
import io.crosswalk.sandbox.district.SimulatedLms;
import io.crosswalk.sandbox.edfi.EdFiOptions;
import io.crosswalk.sandbox.edfi.EdFiServlet;
import io.crosswalk.sandbox.moodle.MoodleSimulation;
import io.crosswalk.sandbox.schoology.SchoologySimulation;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A running sandbox. Its secrets are in files of the data folder, named by the constants of this class. */
public final class Sandbox implements AutoCloseable {

    public static final String CANVAS_TOKEN = "canvas-token";
    /** With the next two, what an OAuth2 connection to Canvas needs. */
    public static final String CANVAS_CLIENT_ID = "canvas-client-id";
    public static final String CANVAS_CLIENT_SECRET = "canvas-client-secret";
    public static final String CANVAS_REFRESH_TOKEN = "canvas-refresh-token";
    public static final String ED_FI_CLIENT_ID = "edfi-client-id";
    public static final String ED_FI_CLIENT_SECRET = "edfi-client-secret";
    static final String CONTROL = "/control";
    private static final String CANVAS = "/canvas";
    private static final String ED_FI = "/edfi";

    private final LoopbackServer server;
    private final Path dataFolder;

    private Sandbox(LoopbackServer server, Path dataFolder) {
        this.server = server;
        this.dataFolder = dataFolder;
    }

    /**
     * @throws IOException if the data folder cannot be read or written
     * @throws OtherDistrictException if the data folder holds a district of another size, or the rows of another Ed-Fi API
     * @throws IllegalStateException if the port cannot be had
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        SandboxFiles files = new SandboxFiles(options.dataFolder());
        files.claimFor(options.size());
        files.claimFor(options.edFi());
        District district = new District(options.size(), files.calendar(options.clock()), options.seed(), options.clock());
        EdFiOptions edFiOptions = files.edFi().withProduct(options.edFi()).withJournal(files.file(SandboxFiles.ED_FI_JOURNAL)).withClock(options.clock());
        List<SimulatedLms> others = others(options, files, district);
        List<RosterPart> rosters = others.stream().map(SimulatedLms::roster).toList();
        EdFiServlet edFi = new EdFiServlet(edFiOptions, new EdFiRoster(district, rosters, options.seed()).stream());
        CanvasServlet canvas = new CanvasServlet(files.canvas(), district, options.clock());
        ChangeJournal journal = ChangeJournal.open(files.file("changes.jsonl"), district);
        Misbehaviours misbehaviours = new Misbehaviours();
        RequestCounts counts = new RequestCounts();
        LmsJournal lmsJournal = LmsJournal.open(files.file("lms-changes.jsonl"), others, options.clock());
        Map<String, HttpServlet> servlets = new TreeMap<>(Map.of(
                CANVAS, canvas,
                ED_FI, edFi,
                CONTROL, new ControlServlet(canvas, journal, lmsJournal, misbehaviours, counts)));
        others.forEach(lms -> servlets.put("/" + lms.vendor(), lms.servlet()));
        return new Sandbox(
                new LoopbackServer(options.port(), files.file("work"), servlets, new ControlledFilter(misbehaviours, counts, options.clock())), options.dataFolder());
    }

    private static List<SimulatedLms> others(SandboxOptions options, SandboxFiles files, District district) throws IOException {
        LmsGround ground = new LmsGround(
                district.calendar(), options.clock(), options.seed(), options.size().scale(), files.secrets(), district.sharedSection());
        return List.of(new SchoologySimulation(ground), new BrightspaceSimulation(ground), new MoodleSimulation(ground));
    }

    public int port() {
        return server.port();
    }

    /** For example {@code http://127.0.0.1:8090}; no slash at the end. */
    public String address() {
        return "http://" + LoopbackServer.HOST + ":" + port();
    }

    public String canvasAddress() {
        return address() + CANVAS;
    }

    /** @param vendor lower case, for example {@code moodle} */
    public String lmsAddress(String vendor) {
        return address() + "/" + vendor;
    }

    /** The root of Ed-Fi discovery. */
    public String edFiAddress() {
        return address() + ED_FI;
    }

    public Path dataFolder() {
        return dataFolder;
    }

    @Override
    public void close() {
        server.close();
    }
}
