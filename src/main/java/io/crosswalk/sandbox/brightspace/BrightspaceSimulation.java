package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.district.RosterPart;
import io.crosswalk.sandbox.district.SimulatedLms;
import jakarta.servlet.http.HttpServlet;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** A Brightspace of the sandbox. docs/sandbox.md tells what is in it and what it can be told. */
public final class BrightspaceSimulation implements SimulatedLms {

    private final BrightspaceStory story;
    private final Truth truth;
    private final Gate gate;
    private final Manners manners;
    private final WorkChanges workChanges;
    private final StudentChanges studentChanges;
    private final RosterChanges rosterChanges;
    private final DataHub dataHub;
    private final BrightspaceServlet servlet;

    public BrightspaceSimulation(LmsGround ground) {
        Secrets secrets = Secrets.of(ground.secrets());
        this.story = BrightspaceStory.told(ground);
        Tenant tenant = story.tenant();
        this.truth = new Truth(tenant, story.knownSections(), story.knownStudents());
        this.gate = Gate.of(secrets, ground.clock());
        this.manners = new Manners(gate);
        this.workChanges = new WorkChanges(tenant);
        this.studentChanges = new StudentChanges(tenant);
        this.rosterChanges = new RosterChanges(tenant);
        OrgUnits orgUnits = new OrgUnits(tenant, ground.calendar().schoolYear());
        Router router = new Router();
        new SystemPages().addTo(router);
        new OrgUnitPages(orgUnits).addTo(router);
        new UserPages(tenant).addTo(router);
        new EnrollmentPages(tenant).addTo(router);
        new CoursePages(tenant, orgUnits).addTo(router);
        new DropboxPages(tenant).addTo(router);
        new QuizPages(tenant).addTo(router);
        new DiscussionPages(tenant).addTo(router);
        new GradePages(tenant, orgUnits).addTo(router);
        new ContentPages(tenant).addTo(router);
        this.dataHub = new DataHub(Stream.of(new RosterDataSets(tenant, orgUnits).all(), new AssignmentDataSets(tenant).all(),
                new ToolDataSets(tenant).all(), new GradeDataSets(tenant).all()).flatMap(List::stream).toList());
        dataHub.make(DataHub.Kind.FULL, ground.calendar().at(0, 0));
        new DataHubPages(dataHub).addTo(router);
        TokenEndpoint tokenEndpoint = new TokenEndpoint(secrets, gate.accessTokens(), gate.refreshTokens(), gate.assertions());
        this.servlet = new BrightspaceServlet(gate, tokenEndpoint, router, ground.clock());
    }

    @Override
    public String vendor() {
        return "brightspace";
    }

    @Override
    public HttpServlet servlet() {
        return servlet;
    }

    @Override
    public RosterPart roster() {
        return story.roster();
    }

    @Override
    public String change(String action, ObjectNode json, Instant at) {
        ChangeBody body = new ChangeBody(json);
        if (action.equals("make-extracts")) {
            return makeExtracts(body, at);
        }
        Optional<String> id = workChanges.make(action, body)
                .or(() -> studentChanges.make(action, body, at))
                .or(() -> rosterChanges.make(action, body, at));
        return id.orElseThrow(() -> new NoSuchElementException(
                "Nothing to do at /control/brightspace/" + action + ". docs/sandbox.md lists what there is."));
    }

    private String makeExtracts(ChangeBody body, Instant at) {
        String kind = body.text("kind");
        switch (kind) {
            case "full" -> dataHub.make(DataHub.Kind.FULL, at);
            case "differential" -> dataHub.make(DataHub.Kind.DIFFERENTIAL, at);
            default -> throw new IllegalArgumentException("\"kind\" must be full or differential.");
        }
        return kind;
    }

    @Override
    public boolean behave(String action, ObjectNode body) {
        return manners.change(action, body);
    }

    @Override
    public void restore() {
        gate.restore();
    }

    @Override
    public JsonNode truth(Instant now) {
        return truth.at(now);
    }
}
