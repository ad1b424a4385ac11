package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.district.RosterPart;
import io.crosswalk.sandbox.district.SimulatedLms;
import jakarta.servlet.http.HttpServlet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A Schoology of one district, with one consumer key: the secrets {@code schoology-consumer-key} and {@code schoology-consumer-secret}. */
public final class SchoologySimulation implements SimulatedLms {

    private final KnownToEdFi known;
    private final SchoologyTruth truth;
    private final SchoologyChanges changes;
    private final Access access = new Access();
    private final Manners manners = new Manners();
    private final Credentials credentials;
    private final CreditBucket bucket;
    private final SchoologyServlet servlet;

    public SchoologySimulation(LmsGround ground) {
        OrdinaryClasses ordinary = new OrdinaryClasses(ground.scale(), ground.calendar(), ground.seed());
        Campus campus = new Campus(ordinary);
        Showcase.tell(campus, ground);
        this.known = new KnownToEdFi(campus, ordinary, ground);
        this.truth = new SchoologyTruth(campus, known);
        this.changes = new SchoologyChanges(campus);
        this.credentials = new Credentials(ground.secrets().apply("schoology-consumer-key"), ground.secrets().apply("schoology-consumer-secret"));
        this.bucket = new CreditBucket(ground.clock());
        Router router = router(campus, ground);
        this.servlet = new SchoologyServlet(router, new Multiget(router, access), credentials, bucket, manners);
    }

    private Router router(Campus campus, LmsGround ground) {
        Router router = new Router();
        Pages pages = new Pages(manners);
        VisibleSections sections = new VisibleSections(campus, access);
        SectionPages sectionPages = new SectionPages(sections, ground.calendar());
        new CoursePages(campus, access, pages).addTo(router);
        new PeoplePages(campus, access, pages).addTo(router);
        new SchoolPages(ground.calendar(), access).addTo(router);
        sectionPages.addTo(router);
        new EnrollmentPages(sections, pages).addTo(router);
        new ItemPages(sections, pages).addTo(router);
        new SubmissionPages(sections, pages).addTo(router);
        new GradePages(sections, pages).addTo(router);
        new DiscussionPages(sections, pages).addTo(router);
        sectionPages.addRestTo(router);
        return router;
    }

    @Override
    public String vendor() {
        return "schoology";
    }

    @Override
    public HttpServlet servlet() {
        return servlet;
    }

    @Override
    public RosterPart roster() {
        return known.roster();
    }

    /** To the second: finer times do not show in the interface. */
    @Override
    public String change(String action, ObjectNode body, Instant at) {
        return String.valueOf(changes.apply(action, new Fields(body), at.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public boolean behave(String action, ObjectNode body) {
        Fields fields = new Fields(body);
        switch (action) {
            case "revoke-key" -> credentials.revoke();
            case "take-for-replay" -> credentials.takeForReplays(fields.number("times", 1));
            case "revoke" -> access.revoke(fields.oneOf(Permission.class, "permission", null));
            case "use-key-of" -> access.belongTo(fields.oneOf(Access.Owner.class, "owner", null));
            case "throttle" -> bucket.limit(fields.number("credits", CreditBucket.usualCredits()), fields.flag("retry_after", true));
            case "answer-with-web-page" -> manners.answerWithWebPages(fields.number("times", 1));
            case "miscount" -> manners.miscount(fields.text("collection"));
            case "send-next-to" -> manners.sendNextTo(fields.text("host"));
            case "loop-next" -> manners.loop();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void restore() {
        credentials.restore();
        access.restore();
        bucket.restore();
        manners.restore();
    }

    @Override
    public JsonNode truth(Instant now) {
        return truth.at(now);
    }
}
