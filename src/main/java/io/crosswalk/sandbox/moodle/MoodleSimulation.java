package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.district.RosterPart;
import io.crosswalk.sandbox.district.SimulatedLms;
import jakarta.servlet.http.HttpServlet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A Moodle 4.5 with courses and groups as classes. Safe for use by many threads. */
public final class MoodleSimulation implements SimulatedLms {

    private static final String TOKEN = "moodle-token";
    private static final String PASSWORD = "moodle-user-password";

    private final Lock lock = new ReentrantLock();
    private final Site site = new Site();
    private final Roster roster = new Roster();
    private final Manners manners = new Manners();
    private final Capabilities capabilities = new Capabilities();
    private final Tokens tokens;
    private final Behaviour behaviour;
    private final HttpServlet servlet;

    public MoodleSimulation(LmsGround ground) {
        Story.tell(site, roster, ground);
        this.tokens = new Tokens(ground.secrets().apply(TOKEN), ground.secrets().apply(PASSWORD));
        Functions functions = functions();
        this.behaviour = new Behaviour(tokens, capabilities, manners, functions);
        this.servlet = new MoodleServlet(new RestEndpoint(site, lock, tokens, capabilities, manners, functions, ground.clock()),
                new TokenEndpoint(tokens, manners), manners);
    }

    private static Functions functions() {
        Functions functions = new Functions();
        new SiteFunctions(functions);
        new CourseFunctions(functions);
        new ContentFunctions(functions);
        new UpdateFunctions(functions);
        new UserFunctions(functions);
        new GroupFunctions(functions);
        new AssignFunctions(functions);
        new SubmissionFunctions(functions);
        new AssignGradeFunctions(functions);
        new ParticipantFunctions(functions);
        new SubmissionStatusFunction(functions);
        new QuizFunctions(functions);
        new ForumFunctions(functions);
        new OtherModuleFunctions(functions);
        new GradeReportFunction(functions);
        new BatchFunction(functions);
        return functions;
    }

    @Override
    public String vendor() {
        return "moodle";
    }

    @Override
    public HttpServlet servlet() {
        return servlet;
    }

    @Override
    public RosterPart roster() {
        return roster.part();
    }

    @Override
    public String change(String action, ObjectNode body, Instant at) {
        return locked(() -> Changes.make(action, new ChangeRequest(site, body, at.truncatedTo(ChronoUnit.SECONDS))));
    }

    @Override
    public boolean behave(String action, ObjectNode body) {
        return behaviour.change(action, body);
    }

    @Override
    public void restore() {
        behaviour.restore();
    }

    @Override
    public JsonNode truth(Instant now) {
        return locked(() -> new Truth(site, roster).at(now.truncatedTo(ChronoUnit.SECONDS)));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
